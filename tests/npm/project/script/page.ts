// A page of script tags imports nothing: the globals are known by the `types` of its project.

Sijax.request('book', ['Oslo', 2]);
Sijax.onError = (error) => console.warn(error.kind);
// @ts-expect-error: arguments are a list
Sijax.request('book', 'Oslo');
