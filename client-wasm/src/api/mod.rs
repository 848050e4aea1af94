//! For Rust applications.

mod apply;
mod apply_error;
mod command_handler;
mod form_values;
mod install;
mod process_commands;

pub use self::{
    apply::apply,
    apply_error::ApplyError,
    command_handler::{CommandHandler, on_command},
    form_values::form_values,
    install::install,
    process_commands::process_commands,
};
