/// The methods that queue commands, for every type that has `command(…)` and `cleared()`.
///
/// `Commands` takes and returns itself by value, the server's `Response` by reference; written once,
/// they cannot differ.
#[doc(hidden)]
#[macro_export]
macro_rules! command_methods {
    ($this:ty, $out:ty) => {
        /// Shows `message` in a dialog: a string, or any JSON, which the browser shows as text.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().alert("Saved");
        /// assert_eq!(commands.into_json().unwrap(), r#"[{"alert":"Saved","type":"alert"}]"#);
        /// ```
        pub fn alert<M: ::serde::Serialize>(self: $this, message: M) -> $out {
            self.command(&$crate::command::Alert { alert: message })
        }

        /// Replaces the inside of the elements that match.
        ///
        /// ⚠️ `html` is raw HTML: escape what comes from a user.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().html("#sum", 1 + 2);
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"#sum","html":3,"setType":"replace","type":"html"}]"##,
        /// );
        /// ```
        pub fn html(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            html: impl ::serde::Serialize,
        ) -> $out {
            let set_type = $crate::command::SetType::Replace;
            self.command(&$crate::command::Html { selector: selector.as_ref(), html, set_type })
        }

        /// Adds to the end of the inside of the elements that match.
        ///
        /// ⚠️ `html` is raw HTML: escape what comes from a user.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().html_append("#log", "<li>done</li>");
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"#log","html":"<li>done</li>","setType":"append","type":"html"}]"##,
        /// );
        /// ```
        pub fn html_append(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            html: impl ::serde::Serialize,
        ) -> $out {
            let set_type = $crate::command::SetType::Append;
            self.command(&$crate::command::Html { selector: selector.as_ref(), html, set_type })
        }

        /// Adds to the beginning of the inside of the elements that match.
        ///
        /// ⚠️ `html` is raw HTML: escape what comes from a user.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().html_prepend("#log", "<li>first</li>");
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"#log","html":"<li>first</li>","setType":"prepend","type":"html"}]"##,
        /// );
        /// ```
        pub fn html_prepend(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            html: impl ::serde::Serialize,
        ) -> $out {
            let set_type = $crate::command::SetType::Prepend;
            self.command(&$crate::command::Html { selector: selector.as_ref(), html, set_type })
        }

        /// Runs JavaScript, with its `var`s local to it and `window` as `this`.
        ///
        /// ⚠️ What comes from a user must not be part of it: hand it over with [`call`](Self::call).
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().script("history.back()");
        /// assert_eq!(commands.into_json().unwrap(), r#"[{"script":"history.back()","type":"script"}]"#);
        /// ```
        pub fn script(self: $this, code: impl ::core::convert::AsRef<str>) -> $out {
            self.command(&$crate::command::Script { script: code.as_ref() })
        }

        /// Sets a style property: `background-color` or `backgroundColor`. A number is taken as
        /// pixels where the property has a length.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().css("a", "color", "green").css("#bar", "width", 80);
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"a","key":"color","value":"green","type":"css"},{"selector":"#bar","key":"width","value":80,"type":"css"}]"##,
        /// );
        /// ```
        pub fn css(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            key: impl ::core::convert::AsRef<str>,
            value: impl ::serde::Serialize,
        ) -> $out {
            self.command(&$crate::command::Css { selector: selector.as_ref(), key: key.as_ref(), value })
        }

        /// Sets a property of the elements that match: `title`, `class`, `disabled`, `value`.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().attr("#go", "disabled", true);
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"#go","key":"disabled","value":true,"setType":"replace","type":"attr"}]"##,
        /// );
        /// ```
        pub fn attr(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            key: impl ::core::convert::AsRef<str>,
            value: impl ::serde::Serialize,
        ) -> $out {
            let set_type = $crate::command::SetType::Replace;
            self.command(&$crate::command::Attr {
                selector: selector.as_ref(),
                key: key.as_ref(),
                value,
                set_type,
            })
        }

        /// Adds to the end of a property. The first element that matches is read, all are written.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().attr_append("#name", "class", " bad");
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"#name","key":"class","value":" bad","setType":"append","type":"attr"}]"##,
        /// );
        /// ```
        pub fn attr_append(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            key: impl ::core::convert::AsRef<str>,
            value: impl ::serde::Serialize,
        ) -> $out {
            let set_type = $crate::command::SetType::Append;
            self.command(&$crate::command::Attr {
                selector: selector.as_ref(),
                key: key.as_ref(),
                value,
                set_type,
            })
        }

        /// Adds to the beginning of a property. The first element that matches is read, all are written.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().attr_prepend("#title", "title", "New: ");
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r##"[{"selector":"#title","key":"title","value":"New: ","setType":"prepend","type":"attr"}]"##,
        /// );
        /// ```
        pub fn attr_prepend(
            self: $this,
            selector: impl ::core::convert::AsRef<str>,
            key: impl ::core::convert::AsRef<str>,
            value: impl ::serde::Serialize,
        ) -> $out {
            let set_type = $crate::command::SetType::Prepend;
            self.command(&$crate::command::Attr {
                selector: selector.as_ref(),
                key: key.as_ref(),
                value,
                set_type,
            })
        }

        /// Removes the elements that match.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().remove(".hint");
        /// assert_eq!(commands.into_json().unwrap(), r#"[{"remove":".hint","type":"remove"}]"#);
        /// ```
        pub fn remove(self: $this, selector: impl ::core::convert::AsRef<str>) -> $out {
            self.command(&$crate::command::Remove { remove: selector.as_ref() })
        }

        /// Sends the browser to another page.
        ///
        /// ⚠️ A URI with the scheme `javascript:` would run: do not take it from a user.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().redirect("/login");
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r#"[{"script":"window.location = \"/login\";","type":"script"}]"#,
        /// );
        /// ```
        pub fn redirect(self: $this, uri: impl ::core::convert::AsRef<str>) -> $out {
            self.command(&$crate::command::Redirect { uri: uri.as_ref() })
        }

        /// Calls a function of the page by its name or a path to it, with `()`, a tuple, an array
        /// or a `Vec` of arguments.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().call("chart.draw", (1, "red"));
        /// assert_eq!(
        ///     commands.into_json().unwrap(),
        ///     r#"[{"call":"chart.draw","params":[1,"red"],"type":"call"}]"#,
        /// );
        /// ```
        pub fn call(
            self: $this,
            function: impl ::core::convert::AsRef<str>,
            params: impl $crate::Params,
        ) -> $out {
            self.command(&$crate::command::CallFunction { call: function.as_ref(), params })
        }

        /// Drops all commands that were queued so far.
        ///
        /// ```
        /// # use sijax_shared::Commands;
        /// let commands = Commands::new().alert("gone").clear_commands().alert("kept");
        /// assert_eq!(commands.into_json().unwrap(), r#"[{"alert":"kept","type":"alert"}]"#);
        /// ```
        pub fn clear_commands(self: $this) -> $out {
            self.cleared()
        }
    };
}
