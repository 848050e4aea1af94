//! The client as ES modules: one that brings its wasm as a file of its own, and one that has all
//! inside, for bundlers.

use super::assemble::inner;
use super::engine::Engine;
use super::scripts::Script;

/// Where there is no page, as where a server renders one, importing does nothing.
const IN_A_PAGE: &str = "typeof document !== 'undefined'";

/// The module that loads `sijax.wasm` from beside itself.
pub(super) fn streaming(
    scripts: &[Script],
    engine: &Engine,
    shim: &str,
    version: &str,
) -> Result<String, String> {
    let inner = inner(scripts, engine, version)?;
    Ok(format!(
        "/*! sijax {version} | MIT OR Apache-2.0 */
var Sijax, ready = Promise.resolve(false);
if ({IN_A_PAGE}) (function () {{
'use strict';
{inner}
{shim}
}})();
export {{ Sijax as default, Sijax, ready }};
"
    ))
}

/// The module around the script of pages, as that was minified.
pub(super) fn inline(script: &str) -> String {
    format!(
        "if ({IN_A_PAGE}) {{
{script}}}
export const Sijax = globalThis.Sijax, ready = Promise.resolve(!!Sijax && Sijax.wasm);
export default Sijax;
"
    )
}

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn the_script_runs_only_in_a_page() {
        let module = inline("/*! x */\n(function () {})();\n");
        assert!(
            module.starts_with("if (typeof document !== 'undefined') {\n/*! x */\n(function () {})();\n}\n")
        );
        assert!(module.contains("\nexport const Sijax") && module.ends_with("export default Sijax;\n"));
    }
}
