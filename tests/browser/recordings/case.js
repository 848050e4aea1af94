// Runs one case, in the frame that it belongs to: called from another window, a relative address
// would be one of that window. A plain script of the page `/page`.

(() => {
  /** What is reported to the page, what nobody catches, and the requests under way. */
  const reports = [];
  const page_errors = [];
  let under_way = 0;

  const find = (selector) => document.querySelector(selector);

  function listen() {
    window.log = [];
    window.alert = (text) => { window.log.push(`alert ${text}`); };
    Sijax.onError = (error) => { reports.push(error.kind); };
    for (const [event, member] of [['error', 'error'], ['unhandledrejection', 'reason']]) {
      addEventListener(event, (happened) => {
        page_errors.push(String(happened[member]));
        happened.preventDefault();
      });
    }
    const { send } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.send = function counted(...parameters) {
      under_way += 1;
      this.addEventListener('loadend', () => { under_way -= 1; });
      return send.apply(this, parameters);
    };
  }

  /** Waits until no request is under way, the module scripts have run and the images are there. */
  async function settle() {
    do {
      while (under_way) await new Promise((resolve) => { setTimeout(resolve, 1); });
      const barrier = document.createElement('script');
      barrier.type = 'module';
      barrier.textContent = 'window.passed()';
      await new Promise((resolve) => {
        window.passed = resolve;
        document.head.append(barrier);
      });
      barrier.remove();
      await Promise.all(Array.from(document.images, (image) => image.complete || new Promise((resolve) => {
        image.onload = image.onerror = resolve;
      })));
    } while (under_way);
  }

  /** Does something that may throw. */
  function attempt(work) {
    try {
      return { value: work() };
    } catch (error) {
      return { throws: error.name };
    }
  }

  const works = {
    async commands(one) {
      find('#root').innerHTML = one.html;
      const before = find('#root').outerHTML;
      if (one.setup_js) (0, eval)(one.setup_js);
      const { throws } = attempt(() => Sijax.processCommands(one.commands));
      await settle();
      const props = (one.props ?? []).map(([selector, property]) => {
        const value = find(selector)?.[property];
        return [selector, property, typeof value === 'string' ? value.replace(origin, 'ORIGIN') : value];
      });
      const expr_value = one.expr && (0, eval)(one.expr);
      return { before, throws, root: find('#root').outerHTML, props, expr_value };
    },

    async form(one) {
      document.body.innerHTML = one.html;
      if (one.setup_js) (0, eval)(one.setup_js);
      for (const [selector, names] of Object.entries(one.chosen_files ?? {})) {
        const chosen = new DataTransfer();
        for (const name of names) chosen.items.add(new File(['x'], name));
        find(selector).files = chosen.files;
      }
      const { value: json, throws } = attempt(() => JSON.stringify(Sijax.getFormValues(one.selector)));
      const [polluted] = Object.keys(Object.prototype);
      const pollution = polluted && `Object.prototype.${polluted} = ${JSON.stringify(Object.prototype[polluted])}`;
      return { json, throws, pollution };
    },

    async request(one) {
      if (one.html) document.body.innerHTML = one.html;
      Sijax.setRequestUri('/sijax');
      const { throws } = attempt(() => { (0, eval)(one.js); });
      await settle();
      return { throws };
    },
  };

  addEventListener('load', async () => {
    const { work, json, done, fail } = frameElement.task;
    try {
      listen();
      const result = await works[work](JSON.parse(json));
      done(JSON.stringify({ ...result, log: window.log, page_errors, reports }));
    } catch (error) {
      fail(new Error(`the case itself failed: ${error} ${json}`));
    }
  });
})();
