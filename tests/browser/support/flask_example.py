"""Starts an example of Flask-Sijax out of the unpacked source package, as it stands there.

    flask_example.py --port PORT --example NAME --examples DIR --templates DIR

It says `listening on URL` first (port 0 picks one), and ends on SIGTERM.
"""

import argparse
import importlib
import os
import shutil
import signal
import sys
import tempfile
import threading

from werkzeug.serving import make_server


def load(example, examples, templates, directory):
    """Runs a copy, as the example writes the client's files beside itself."""
    shutil.copy(os.path.join(examples, example + '.py'), directory)
    shutil.copytree(templates, os.path.join(directory, 'templates'))
    sys.path.insert(0, directory)
    return importlib.import_module(example).app


def one_by_one(app):
    """Flask-Sijax keeps the object of a request where all threads share it. They have to be several, as
    browsers open connections that they do not use yet."""
    lock = threading.Lock()

    def alone(environ, start_response):
        with lock:
            return app(environ, start_response)
    return alone


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--port', type=int, required=True)
    for name in ('--example', '--examples', '--templates'):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with tempfile.TemporaryDirectory() as temporary:
        # The example also adds the directory above to Python's path.
        directory = os.path.join(temporary, 'examples')
        os.mkdir(directory)
        app = load(options.example, options.examples, options.templates, directory)
        server = make_server('127.0.0.1', options.port, one_by_one(app), threaded=True)
        print('listening on http://127.0.0.1:%d' % server.port, flush=True)
        server.serve_forever()


main()
