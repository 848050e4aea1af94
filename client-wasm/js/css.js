import { client, now } from './registers.js';

// Properties whose numbers are no lengths.
var unitless = /^(animationIterationCount|aspectRatio|borderImageSlice|columnCount|flex(Grow|Shrink)|fontWeight|grid(Area|(Row|Column)(Start|End)?)|lineHeight|opacity|order|orphans|scale|widows|zIndex|zoom|(fill|flood|stop|stroke)Opacity|strokeMiterlimit)$/;

// Properties that take a bare number in a string as pixels, and nothing below zero.
var sizes = /^(width|height|padding|borderWidth)$/;
var size = /^([+\-]?(?:\d*\.)?\d+(?:e[+\-]?\d+)?)([a-z%]*)$/i;
var relative = /^([+\-])=([+\-]?(?:\d*\.)?\d+(?:e[+\-]?\d+)?)([a-z%]*)$/i;

function camel_case(name) {
  return name.replace(/^-ms-/, 'ms-').replace(/-([a-z])/g, function (all, letter) {
    return letter.toUpperCase();
  });
}

// 0: nothing to do, 1: a plain property, 2: a custom property, 3: relative to what is
// there, 4: the key is a map of many.
export function css_prepare() {
  var key = now.command.key, value = now.command.value, parts;
  if (typeof key === 'object') {
    return 4;
  }
  now.key = key;
  now.value = value;
  if (key.indexOf('-') >= 0) {
    if (key.slice(0, 2) === '--') {
      return value == null ? 0 : 2;
    }
    now.key = key = camel_case(key);
  }
  if (typeof value === 'string') {
    if (value.charAt(1) === '=' && (parts = relative.exec(value))) {
      now.value = parts;
      return 3;
    }
  } else if (value == null || value !== value) {
    return 0;
  } else if (typeof value === 'number' && !unitless.test(key)) {
    now.value = value += 'px';
  }
  if (sizes.test(key) && (parts = size.exec(value))) {
    now.value = Math.max(0, parts[1]) + (parts[2] || 'px');
  }
  return 1;
}

export function css_set(index) {
  now.elements[index].style[now.key] = now.value;
}

export function css_set_custom(index) {
  now.elements[index].style.setProperty(now.key, now.value);
}

// Adds to the computed value, in the unit that the command names: how many pixels
// 100 of that unit are is measured on the element itself.
export function css_add(index) {
  var element = now.elements[index], key = now.key, parts = now.value, style = element.style,
    unit = parts[3] || (unitless.test(key) ? '' : 'px'),
    computed = window.getComputedStyle(element, null),
    old = parseFloat(computed[key]) || 0,
    scale;
  if (unit && unit !== 'px') {
    style[key] = 100 + unit;
    scale = parseFloat(computed[key]);
    old = scale ? old / scale * 100 : 0;
  }
  style[key] = old + (parts[1] + 1) * parts[2] + unit;
}

export function css_map() {
  var map = now.command.key, selector = now.command.selector, key;
  for (key in map) {
    client.sijax.process_css({ type: 'css', selector: selector, key: key, value: map[key] });
  }
}
