// Scripts export nothing. What they make global is declared with the modules.

import type {} from './sijax.js';

export {};
