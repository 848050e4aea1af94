// Dates in engines whose dates do not know how they look in JSON.

function padded(number, width) {
  return ('00000' + number).slice(-width);
}

function to_json(date) {
  var year = date.getUTCFullYear();
  if (!isFinite(date)) {
    return null;
  }
  if (year < 0 || year > 9999) {
    year = (year < 0 ? '-' : '+') + padded(Math.abs(year), 6);
  } else {
    year = padded(year, 4);
  }
  return year + '-' + padded(date.getUTCMonth() + 1, 2) + '-' + padded(date.getUTCDate(), 2) +
    'T' + padded(date.getUTCHours(), 2) + ':' + padded(date.getUTCMinutes(), 2) +
    ':' + padded(date.getUTCSeconds(), 2) + '.' + padded(date.getUTCMilliseconds(), 3) + 'Z';
}

export var date_to_json = !Date.prototype.toJSON && to_json;
