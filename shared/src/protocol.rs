//! The names of the wire.

/// The form field that names the function: its presence, with [`PARAM_ARGS`], makes a request a call.
pub const PARAM_REQUEST: &str = "sijax_rq";

/// The form field that holds the arguments, a JSON array.
pub const PARAM_ARGS: &str = "sijax_args";

/// The request header by which our own client tells itself from the original one.
/// Its value is the version of the client.
pub const CLIENT_HEADER: &str = "sijax-client";

/// The type of the command that ends a list with the value that the function returned.
pub const RETURN_COMMAND: &str = "sijax_return";

/// The type of the command that ends a list with the reason why the call failed.
pub const ERROR_COMMAND: &str = "sijax_error";

/// How deep arguments may nest. A call with deeper ones is an invalid one.
pub const MAX_DEPTH: usize = 128;

/// How many fields a form may have beside those of the call.
pub const MAX_FIELDS: usize = 4096;

/// How many arguments a call may have. One with more is an invalid one.
pub const MAX_ARGUMENTS: usize = 4096;

/// How many bytes the name of a function may have. A longer one is cut, and names no function.
pub const MAX_NAME: usize = 256;
