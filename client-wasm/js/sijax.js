import { client, set_sijax } from './registers.js';
import { add_processors } from './steps.js';
import { process_commands } from './commands.js';
import { make_request } from './request.js';
import { form_values } from './form.js';
import { run_element } from './script.js';

// The names of processors by the types of their commands: made anew each time, such a name costs more
// than all the rest of finding one.
var processors = {};

// Makes the object that pages know as `Sijax`.
export function make_sijax(version) {
  var made = set_sijax({
    VERSION: version,
    PARAM_REQUEST: 'sijax_rq',
    PARAM_ARGS: 'sijax_args',
    requestUri: null,
    // Options of all requests that do not say otherwise.
    defaults: {},
    setRequestUri: function (uri) {
      made.requestUri = uri;
    },
    getRequestUri: function () {
      return made.requestUri;
    },
    // Only for browsers that have no JSON of their own.
    setJsonUri: function (uri) {
      if (uri && !window.JSON) {
        run_element('', null, uri);
      }
    },
    processCommands: process_commands,
    getCommandProcessor: function (type) {
      var name = processors[type];
      // What any object has is no name of ours.
      return made[typeof name === 'string' ? name : processors[type] = 'process_' + type];
    },
    request: make_request,
    getFormValues: form_values
  });
  add_processors();
  return made;
}

// Names the engine that the scripts of this folder are to call.
export function set_engine(engine) {
  client.$engine = engine;
}
