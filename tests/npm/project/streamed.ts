import { Sijax, ready } from 'sijax/module';

Sijax.setRequestUri('/call');
Sijax.request('greet', ['Greg']);
// Again, on whatever runs then.
ready.then(() => Sijax.request('greet', ['Greg']));
