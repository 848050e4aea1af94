// Each of these must be refused, also where nothing is declared.

import Sijax, { type SijaxCommand, type SijaxErrorKind } from 'sijax';
// @ts-expect-error: scripts export nothing
import { Sijax as nothing } from 'sijax/sijax.js';

// @ts-expect-error: arguments are a list
Sijax.request('book', { town: 'Oslo' });
// @ts-expect-error: no such option
Sijax.request('book', [], { timout: 1 });
// @ts-expect-error: no such mode
Sijax.request('book', [], { mode: 'series' });
// @ts-expect-error: it is what returned, not known to be a number
const id: number = await Sijax.request('book');
// @ts-expect-error: the promise has no abort of its own
Sijax.request('book').abort();
// @ts-expect-error: no such kind
const kind: SijaxErrorKind = 'offline';
// @ts-expect-error: the status of what failed in the page is not a number
Sijax.onError = (error) => { if (error.kind === 'bad_selector') error.status.toFixed(); };
// @ts-expect-error: no such name
Sijax.onerror = () => {};
// @ts-expect-error: set by the client alone
Sijax.wasm = true;
// @ts-expect-error: a command without what it shows
Sijax.processCommands([{ type: 'alert', text: 'x' }]);
// @ts-expect-error: no such type of commands is declared
const command: SijaxCommand = { type: 'toast', text: 'x' };
// @ts-expect-error: a processor of commands of another type
Sijax.process_html = (other: { type: 'alert'; alert: string }) => console.log(other.alert);
// @ts-expect-error: there may be none
Sijax.getCommandProcessor('toast')({ type: 'toast' });
// @ts-expect-error: an id, not an element
sjxUpload.resetForm(document.body);
console.log(id, kind, command, nothing);
