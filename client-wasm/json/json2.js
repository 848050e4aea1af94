// `JSON` for browsers that have none. Pages load it by `Sijax.setJsonUri`.

import { parse } from './parse.js';
import { stringify } from './stringify.js';

if (!window.JSON) {
  window.JSON = { parse: parse, stringify: stringify };
}
