import { copy } from './copy.js';

var to_string = {}.toString;

// The form encoding that jQuery made the custom: `a[]=1&a[]=2&b[c]=3`, or `flat`: `a=1&a=2`.
function add(pairs, name, value, flat) {
  var is_list = value instanceof Array, key;
  if (is_list || !flat && to_string.call(value) === '[object Object]') {
    for (key in value) {
      add(pairs, is_list && (flat || /\[\]$/.test(name)) ? name
        : name + '[' + (is_list && !(value[key] && typeof value[key] === 'object') ? '' : key) + ']', value[key], flat);
    }
  } else {
    add_pair(pairs, name, value);
  }
}

function add_pair(pairs, name, value) {
  if (typeof value === 'function') {
    value = value();
  }
  pairs.push(encodeURIComponent(name) + '=' + encodeURIComponent(value == null ? '' : value));
}

export function encode(data, flat) {
  var pairs = [], key;
  for (key in data) {
    if (data instanceof Array) {
      add_pair(pairs, data[key].name, data[key].value);
    } else {
      add(pairs, key, data[key], flat);
    }
  }
  return pairs.join('&');
}

// Whether it is a `FormData` or the like, which the browser encodes.
export function is_form(data) {
  return data && data.append && data.forEach;
}

// The caller's data and our fields, in a new value. Where a name may come twice the first one
// counts: ours.
export function with_fields(data, fields) {
  var result, key;
  function append(value, name) {
    result.append(name, value);
  }
  if (typeof data === 'string') {
    return encode(fields) + (data && '&' + data);
  }
  if (data instanceof Array) {
    result = [];
    for (key in fields) {
      result.push({ name: key, value: fields[key] });
    }
    return result.concat(data);
  }
  if (is_form(data)) {
    result = new data.constructor();
    for (key in fields) {
      append(fields[key], key);
    }
    data.forEach(append);
    return result;
  }
  return copy(copy({}, data), fields);
}
