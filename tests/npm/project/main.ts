import Sijax from 'sijax';

Sijax.setRequestUri('/call');
Sijax.request('greet', ['Greg']);
