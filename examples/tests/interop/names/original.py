"""Prints every public name of the original, a line each: the file that has it, a tab, the name."""

import ast
import pathlib
import re

import flask_sijax
import sijax

FOUND = set()


def is_public(name):
    return not name.startswith('_') and name not in ('self', 'cls', 'kwargs')


def function(file, node):
    """Its name, and those of its parameters, which a caller may spell out."""
    arguments = node.args.args + node.args.kwonlyargs + [node.args.kwarg]
    FOUND.update((file, name) for name in [node.name] + [a.arg for a in arguments if a] if is_public(name))


def attributes(file, node):
    """What it sets on an object: `self.dumps`, `g.sijax`."""
    for target in (target for inner in ast.walk(node) if isinstance(inner, ast.Assign) for target in inner.targets):
        if isinstance(target, ast.Attribute) and is_public(target.attr):
            owner = target.value.id if isinstance(target.value, ast.Name) else ''
            FOUND.add((file, target.attr if owner in ('self', '') else owner + '.' + target.attr))


def body(file, nodes):
    for node in nodes:
        if isinstance(node, ast.FunctionDef) and (is_public(node.name) or node.name == '__init__'):
            function(file, node)
        if isinstance(node, ast.FunctionDef):
            attributes(file, node)
        elif isinstance(node, ast.ClassDef) and is_public(node.name):
            FOUND.add((file, node.name))
            body(file, node.body)
        elif isinstance(node, ast.Assign):
            names = [target.id for target in node.targets if isinstance(target, ast.Name) and is_public(target.id)]
            FOUND.update((file, name) for name in names)
            if names and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                FOUND.add((file, node.value.value))


def module(file, text):
    body(file, ast.parse(text).body)
    FOUND.update((file, key) for key in re.findall(r"config\.get\('(\w+)'", text))


def script(file, text):
    FOUND.update((file, name) for name in re.findall(r'^(?:var )?(\w+(?:\.\w+)?) = ', text, re.MULTILINE))
    options = re.search(r'defaultRequestParams = \{(.*?)\}', text.replace('{}', ''), re.DOTALL)
    FOUND.update((file, name) for name in re.findall(r'"(\w+)":', options.group(1) if options else ''))


module('flask_sijax', pathlib.Path(flask_sijax.__file__).read_text())
package = pathlib.Path(sijax.__file__).parent
for path in package.rglob('*.py'):
    parts = path.relative_to(package.parent).with_suffix('').parts
    module('.'.join(part for part in parts if part != '__init__'), path.read_text())
for path in package.rglob('*.js'):
    FOUND.add(('sijax.helper', path.name))
    # Somebody else's, in the place of what browsers have.
    if path.name != 'json2.js':
        script(path.name, path.read_text())
print(*('\t'.join(pair) for pair in sorted(FOUND)), sep='\n')
