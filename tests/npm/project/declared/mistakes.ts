// Each of these must be refused.

import Sijax from 'sijax';

// @ts-expect-error: no such function
Sijax.request('send_mesage', [1, 'hi']);
// @ts-expect-error: the wrong types
Sijax.request('send_message', ['hi', 1]);
// @ts-expect-error: too few
Sijax.request('send_message', [1]);
// @ts-expect-error: too many
Sijax.request('ping', [1]);
// @ts-expect-error: none at all
Sijax.request('send_message');
// @ts-expect-error: nor here
Sijax.request('send_message', null);
// @ts-expect-error: it returns text
const id: number = await Sijax.request('send_message', [1, 'hi']);
// @ts-expect-error: the wrong types
sjxComet.request('send_message', ['hi', 1]);
// @ts-expect-error: seconds are missing
Sijax.processCommands([{ type: 'toast', text: 'Saved' }]);
// @ts-expect-error: no such field
Sijax.process_toast = (command) => console.log(command.title);
console.log(id);
