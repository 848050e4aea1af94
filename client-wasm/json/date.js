// Dates in engines whose dates do not know how they look in JSON.

import { padded } from './text.js';

function to_json(date) {
  var year = date.getUTCFullYear();
  return isFinite(year)
    ? (year < 0 ? '-' + padded(-year, 6) : year > 9999 ? '+' + padded(year, 6) : padded(year, 4)) +
      '-' + padded(date.getUTCMonth() + 1, 2) + '-' + padded(date.getUTCDate(), 2) +
      'T' + padded(date.getUTCHours(), 2) + ':' + padded(date.getUTCMinutes(), 2) +
      ':' + padded(date.getUTCSeconds(), 2) + '.' + padded(date.getUTCMilliseconds(), 3) + 'Z'
    : null;
}

export var date_to_json = !Date.prototype.toJSON && to_json;
