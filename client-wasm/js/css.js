import { client, now } from './registers.js';

// Properties whose numbers are no lengths, by what tells them from all others: animationIterationCount,
// aspectRatio, borderImageSlice, columnCount, flexGrow, flexShrink, fontWeight, gridArea, gridRow,
// gridColumn and their starts and ends, lineHeight, order, orphans, scale, strokeMiterlimit, widows,
// zIndex, zoom, opacity and those that end so.
var unitless = /^(animationI|as|borderImageS|columnC|flex[GS]|fontW|grid(Ar|(Row|Column)(?!Gap))|lineH|or|scale|strokeM|wido|z)|pacity$/;

// Properties that take a bare number in a string as pixels, and nothing below zero.
var sizes = /^(width|height|padding|borderWidth)$/;
var size = /^(?:([+\-])=)?([+\-]?(?:\d*\.)?\d+(?:e[+\-]?\d+)?)([a-z%]*)$/i;

function set_style(element) {
  element.style[now.$key] = now.$value;
}

function set_custom_property(element) {
  element.style.setProperty(now.$key, now.$value);
}

// Adds to the computed value, in the unit that the command names: how many pixels 100 of that
// unit are is measured on the element itself.
function add_to_style(element) {
  var key = now.$key, parts = now.$value, style = element.style,
    unit = parts[3] || (unitless.test(key) ? '' : 'px'),
    computed = getComputedStyle(element, null),
    old = parseFloat(computed[key]) || 0,
    scale;
  if (unit && unit !== 'px') {
    style[key] = 100 + unit;
    scale = parseFloat(computed[key]);
    old = scale ? old / scale * 100 : 0;
  }
  style[key] = old + (parts[1] + 1) * parts[2] + unit;
}

// 0: there is nothing to set.
export function css_prepare() {
  var command = now.$command, key = command.key, value = command.value, name, parts;
  if (typeof key === 'object') {
    for (name in key) {
      client.$sijax.process_css({ type: 'css', selector: command.selector, key: name, value: key[name] });
    }
    return 0;
  }
  if (value == null || value !== value) {
    return 0;
  }
  now.$set = set_style;
  if (key.indexOf('-') >= 0) {
    if (key.slice(0, 2) === '--') {
      now.$set = set_custom_property;
    } else {
      key = key.replace(/^-ms-/, 'ms-').replace(/-([a-z])/g, function (all, letter) {
        return letter.toUpperCase();
      });
    }
  }
  if (typeof value === 'number' && now.$set === set_style && !unitless.test(key)) {
    value += 'px';
  }
  if (typeof value === 'string' && (value.charAt(1) === '=' || sizes.test(key)) && (parts = size.exec(value))) {
    if (parts[1]) {
      now.$set = add_to_style;
      value = parts;
    } else {
      value = Math.max(0, parts[2]) + (parts[3] || 'px');
    }
  }
  now.$key = key;
  now.$value = value;
  return 1;
}
