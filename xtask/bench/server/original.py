"""The same on the original Flask-Sijax, below gunicorn with two workers."""

import flask
import flask_sijax
import gunicorn.app.base
from flask import g

PAGE = '<!DOCTYPE html><title>Hello</title>'

app = flask.Flask(__name__, static_folder=None)
flask_sijax.Sijax(app)


def say_hello(response, sender, receiver):
    response.alert('Hello from %s to %s' % (sender, receiver))
    response.css('a', 'color', 'green')


@flask_sijax.route(app, '/hello')
def hello():
    g.sijax.register_callback('say_hello', say_hello)
    if g.sijax.is_sijax_request:
        return g.sijax.process_request()
    return PAGE


def listening(arbiter):
    print('listening on http://127.0.0.1:%d' % arbiter.LISTENERS[0].getsockname()[1], flush=True)


class Server(gunicorn.app.base.BaseApplication):
    def load_config(self):
        settings = {'bind': '127.0.0.1:0', 'workers': 2, 'worker_class': 'sync', 'loglevel': 'warning',
                    'when_ready': listening}
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self):
        return app


Server().run()
