import { command, sijax } from './registers.js';

// Properties whose numbers are no lengths, by what tells them from all others: animationIterationCount,
// aspectRatio, borderImageSlice, columnCount, flexGrow, flexShrink, fontWeight, gridArea, gridRow,
// gridColumn and their starts and ends, lineHeight, order, orphans, scale, strokeMiterlimit, widows,
// zIndex, zoom, opacity and those that end so.
var unitless = /^(animationi|as|borderimages|columnc|flex[gs]|fontw|grid(ar|(row|column)(?!gap))|lineh|or|scale|strokem|wido|z)|pacity$/i;

// Properties that take a bare number in a string as pixels, and nothing below zero.
var sizes = /^(width|height|padding|border-?width)$/i;
var size = /^(?:([+\-])=)?([+\-]?(?:\d*\.)?\d+(?:e[+\-]?\d+)?)([a-z%]*)$/i;

// Of a property of the page's own nothing is known.
function is_unitless(key) {
  return unitless.test(key.replace(/^--.*/, 'z').replace(/-/g, ''));
}

export function set_css(elements) {
  var key = command.key, value = command.value, own, parts, i;
  if (typeof key === 'object') {
    for (i in key) {
      sijax.process_css({ type: 'css', selector: command.selector, key: i, value: key[i] });
    }
    return;
  }
  if (value == null) {
    return;
  }
  own = key.charAt(1) === '-';
  if (typeof value === 'number' && !is_unitless(key)) {
    value += 'px';
  }
  if (typeof value === 'string' && (value.charAt(1) === '=' || sizes.test(key)) && (parts = size.exec(value)) && !parts[1]) {
    value = Math.max(0, parts[2]) + (parts[3] || 'px');
  }
  for (i = 0; i < elements.length; i++) {
    if (parts && parts[1]) {
      add_to_style(elements[i], key, parts, is_unitless(key));
    } else if (own) {
      elements[i].style.setProperty(key, value);
    } else {
      elements[i].style[key] = value;
    }
  }
}

// Adds to the computed value, in the unit that the command names: how many pixels 100 of that
// unit are is measured on the element itself.
function add_to_style(element, key, parts, bare) {
  var style = element.style, before = style[key], unit = parts[3] || (bare ? '' : 'px'),
    computed = getComputedStyle(element, null), old = parseFloat(computed[key]) || 0, scale;
  if (unit && unit !== 'px') {
    style[key] = 100 + unit;
    scale = parseFloat(computed[key]);
    old = scale ? old / scale * 100 : 0;
  }
  // What the property cannot be leaves it as it was.
  style[key] = before;
  style[key] = old + (parts[1] + 1) * parts[2] + unit;
}
