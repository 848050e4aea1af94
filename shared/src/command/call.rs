use serde::{Serialize, Serializer};

use super::{Command, Lowered, Params, origin::Origin};

/// Calls a function of the page.
///
/// ```
/// use sijax_shared::{Commands, command::CallFunction};
///
/// let mut commands = Commands::new();
/// commands.push(&CallFunction { call: "chart.draw", params: (1, "red") });
/// assert_eq!(commands, Commands::new().call("chart.draw", (1, "red")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CallFunction<N, P: Params> {
    /// The name of the function, or a path to it: `chart.draw`.
    pub call: N,
    /// Its arguments.
    #[serde(serialize_with = "as_list")]
    pub params: P,
}

impl<N: Serialize, P: Params> Command for CallFunction<N, P> {
    const TYPE: &'static str = "call";
    const ORIGIN: Origin<Self> = Origin::BUILT_IN;

    fn lower(&self) -> Lowered {
        Lowered::AsItIs
    }
}

fn as_list<P: Params, S: Serializer>(params: &P, serializer: S) -> Result<S::Ok, S::Error> {
    params.serialize_list(serializer)
}
