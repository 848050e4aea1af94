// What both directions need to know about objects, in engines that know little themselves.

var define = Object.defineProperty;

// `Number` for a number and for one that is boxed, and so on.
export function class_of(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}

export var is_array = Array.isArray || function (value) {
  return class_of(value) === 'Array';
};

export var keys_of = Object.keys || function (object) {
  var keys = [], key;
  for (key in object) {
    if (Object.prototype.hasOwnProperty.call(object, key)) {
      keys.push(key);
    }
  }
  return keys;
};

// Makes an own property, whatever its name means to the engine. Where an engine cannot do that,
// `__proto__` is left out: what came over the wire must not become anyone's prototype.
export function put(object, key, value) {
  if (!(key in object)) {
    object[key] = value;
  } else if (define) {
    define(object, key, { value: value, writable: true, enumerable: true, configurable: true });
  } else if (key !== '__proto__') {
    object[key] = value;
  }
}
