// Where functions and commands are declared, they are checked. All of this must compile.

import Sijax, { type SijaxCommand } from 'sijax';

const id: string = await Sijax.request('send_message', [1, 'hi']);
const found: string[] = await Sijax.request('search', ['hi'], { mode: 'replace' });
const nothing: undefined = await Sijax.request('ping');
Sijax.request('ping', null, { timeout: 1 });
window.Sijax.request('search', ['hi', 2]);
sjxComet.request('send_message', [1, 'hi']);
sjxComet.request('ping');

Sijax.process_toast = (command) => console.log(command.text, command.seconds.toFixed());
Sijax.processCommands([{ type: 'toast', text: 'Saved', seconds: 3 }]);

export function shown(command: SijaxCommand): string {
  switch (command.type) {
    case 'toast': return command.text;
    case 'call': return command.call;
    default: return command.type;
  }
}
console.log(id, found, nothing);
