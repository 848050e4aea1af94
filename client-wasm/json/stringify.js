import { class_of, is_array, keys_of } from './objects.js';
import { date_to_json } from './date.js';
import { SHORT, padded } from './text.js';

function quote(text) {
  // A pair of surrogates is two characters and stays, one without the other is escaped.
  return '"' + text.replace(/["\\\x00-\x1f]|[\ud800-\udbff][\udc00-\udfff]?|[\udc00-\udfff]/g, function (found) {
    return found.length > 1 ? found : SHORT[found] || '\\u' + padded(found.charCodeAt(0).toString(16), 4);
  }) + '"';
}

// The names that a list lets through, each once.
function names_of(list) {
  var names = [], seen = {}, length = list.length, i, name;
  for (i = 0; i < length; i++) {
    name = list[i];
    if (/^(String|Number)$/.test(class_of(name))) {
      name = ''.concat(name);
      // Behind a space no name means anything to the engine.
      if (!seen[' ' + name]) {
        seen[' ' + name] = names.push(name);
      }
    }
  }
  return names;
}

function gap_of(space) {
  var kind = class_of(space);
  if (kind === 'Number') {
    space = +space;
    return space > 0 ? '          '.slice(0, space) : '';
  }
  return kind === 'String' ? ''.concat(space).slice(0, 10) : '';
}

export function stringify(value, replacer, space) {
  var is_called = typeof replacer === 'function';
  var names = !is_called && is_array(replacer) && names_of(replacer);
  var gap = gap_of(space), line = gap && '\n', colon = gap ? ': ' : ':', within = [], written = [];

  // Writes what stands for `holder[key]` behind `before`; false, and nothing, where nothing does.
  function write(holder, key, before) {
    var value = holder[key], kind, to_json;
    if (value != null && /^(ob|fu|bi)/.test(typeof value)) {
      to_json = value.toJSON;
      if (typeof to_json === 'function') {
        value = to_json.call(value, key);
      } else if (date_to_json && class_of(value) === 'Date') {
        value = date_to_json(value);
      }
    }
    if (is_called) {
      value = replacer.call(holder, key, value);
    }
    kind = value === null ? 'Null' : class_of(value);
    if (kind === 'Number') {
      value = +value;
    }
    if (kind === 'BigInt') {
      throw new TypeError('JSON: a BigInt');
    }
    if (kind === 'String') {
      value = quote(''.concat(value));
    } else if (kind === 'Null' || kind === 'Number' && !isFinite(value)) {
      value = 'null';
    } else if (kind === 'Boolean') {
      value = true.valueOf.call(value);
    } else if (kind !== 'Number') {
      return typeof value === 'object' && write_all(value, before);
    }
    return written.push(before + value);
  }

  function write_all(object, before) {
    var is_list = is_array(object), outer = line, keys, length, separator, i;
    for (i = within.length; i--;) {
      if (within[i] === object) {
        throw new TypeError('JSON: a cycle');
      }
    }
    within.push(object);
    line += gap;
    separator = line;
    keys = is_list ? object : names || keys_of(object);
    length = keys.length;
    written.push(before + (is_list ? '[' : '{'));
    for (i = 0; i < length; i++) {
      if (is_list
        ? write(object, String(i), separator) || written.push(separator + 'null')
        : write(object, keys[i], separator + quote(keys[i]) + colon)) {
        separator = ',' + line;
      }
    }
    line = outer;
    within.pop();
    return written.push((separator.charAt(0) === ',' ? line : '') + (is_list ? ']' : '}'));
  }

  return write({ '': value }, '', '') ? written.join('') : undefined;
}
