// Not that of a form itself: its controls may have such names.
export var contains = document.documentElement.contains;
