// Changes a document of the server on its way into the browser.

/**
 * Lets `change` rewrite the HTML of the documents at `path`, and adds `headers` to them.
 */
export async function rewrite(page, path, change, headers = {}) {
  await page.route((url) => url.pathname === path, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = change(await response.text());
    return route.fulfill({ response, body, headers: { ...response.headers(), ...headers } });
  });
}

/** The tag that loads the client. */
const CLIENT = /<script\b[^>]*\bsrc="[^"]*\/sijax\.js(?:\?[^"]*)?"[^>]*>/;

/** Puts HTML in front of the tag that loads the client. */
export function beforeClient(html, addition) {
  return html.replace(found(html), (tag) => addition + tag);
}

/** Gives the tag that loads the client one more attribute. */
export function clientAttribute(html, attribute) {
  return html.replace(found(html), (tag) => tag.replace('<script', `<script ${attribute}`));
}

function found(html) {
  if (!CLIENT.test(html)) throw new Error('the page has no script tag for sijax.js');
  return CLIENT;
}
