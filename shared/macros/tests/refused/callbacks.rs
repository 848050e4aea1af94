//! What `#[callbacks]` refuses, all of it at once.
#![allow(unused)]

use sijax_macros::callbacks;
use stub::Response;

/// As much of `sijax_server` as the macro names, so that nothing else has to be compiled.
mod stub {
    use std::{future::Future, sync::Arc};

    pub struct Response;

    pub struct Sijax<S>(S);

    impl<S> Sijax<S> {
        pub fn register_callback<F>(self, _: &str, _: F) -> Self {
            self
        }
    }

    pub trait Callbacks<S> {
        fn register_callbacks(self: Arc<Self>, sijax: Sijax<S>) -> Sijax<S>;
    }

    pub mod object {
        pub fn sendable<F>(future: F) -> F {
            future
        }

        pub fn argument<S, T, M>() {}

        pub fn outcome<T, M>() {}
    }
}

struct Chat<T>(T);

#[callbacks(crate = stub)]
impl<T: Send + Sync + 'static> Chat<T> {
    pub fn not_async(&self, res: Response) {}
    pub async fn by_value(self) {}
    pub async fn exclusive(&mut self) {}
    pub async fn boxed(self: Box<Self>) {}
    pub async fn generic<U>(&self, it: U, n: u8) {}
    pub async fn any(&self, it: impl Into<String>) {}
    pub async fn borrowed(&self, room: u8, text: &str) {}
    pub async fn cow(&self, text: std::borrow::Cow<'_, str>) {}
    pub async unsafe fn dangerous(&self) {}
    #[callback(nome = "x")]
    pub async fn wrong_mark(&self) {}
    #[callback(name = "")]
    pub async fn no_name(&self) {}
    #[callback(skip, name = "x")]
    pub async fn both(&self) {}
    #[callback(name = "any")]
    pub async fn one(&self) {}
    #[callback(name = "one")]
    pub async fn two(&self) {}
    #[callback(name = "one")]
    pub async fn three(&self) {}
    pub async fn many(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, g: u8, h: u8, i: u8, j: u8, k: u8, l: u8, m: u8) {}
    pub async fn sometimes(&self, #[cfg(test)] a: u8) {}
}

struct Lent<'a>(&'a str);

#[callbacks(crate = stub)]
impl<'a> Lent<'a> {}

#[callbacks(crate = stub)]
impl Clone for Chat<u8> {
    fn clone(&self) -> Self {
        Self(1)
    }
}

#[callbacks(crate = stub)]
struct NoImpl;

#[callbacks(stat = u8)]
impl NoImpl {
    pub async fn f(&self, res: Response) {}
}

fn main() {}
