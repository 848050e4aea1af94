// The form encoding that jQuery made the custom: `a[]=1&a[]=2&b[c]=3`.
function add(pairs, prefix, value, flat) {
  var i, key;
  if (value instanceof Array) {
    for (i = 0; i < value.length; i++) {
      if (flat || /\[\]$/.test(prefix)) {
        add_pair(pairs, prefix, value[i]);
      } else {
        add(pairs, prefix + '[' + (value[i] && typeof value[i] === 'object' ? i : '') + ']', value[i], flat);
      }
    }
  } else if (!flat && value && typeof value === 'object') {
    for (key in value) {
      add(pairs, prefix + '[' + key + ']', value[key], flat);
    }
  } else {
    add_pair(pairs, prefix, value);
  }
}

function add_pair(pairs, name, value) {
  if (typeof value === 'function') {
    value = value();
  }
  pairs.push(encodeURIComponent(name) + '=' + encodeURIComponent(value == null ? '' : value));
}

export function encode(data, flat) {
  var pairs = [], i, key;
  if (data instanceof Array) {
    for (i = 0; i < data.length; i++) {
      add_pair(pairs, data[i].name, data[i].value);
    }
  } else {
    for (key in data) {
      add(pairs, key, data[key], flat);
    }
  }
  return pairs.join('&');
}

// The caller's data and our two fields, in a new value. Where a name may come twice the
// first one counts: ours.
export function with_fields(data, fields) {
  var result, key, i;
  if (typeof data === 'string') {
    result = encode(fields);
    return data ? result + '&' + data : result;
  }
  if (data instanceof Array) {
    return fields.concat(data);
  }
  if (window.FormData && data instanceof FormData) {
    result = new FormData();
    for (i = 0; i < fields.length; i++) {
      result.append(fields[i].name, fields[i].value);
    }
    data.forEach(function (value, name) {
      result.append(name, value);
    });
    return result;
  }
  result = {};
  for (key in data) {
    result[key] = data[key];
  }
  for (i = 0; i < fields.length; i++) {
    if (fields[i].value === undefined) {
      delete result[fields[i].name];
    } else {
      result[fields[i].name] = fields[i].value;
    }
  }
  return result;
}
