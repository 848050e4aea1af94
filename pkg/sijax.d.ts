// The types of the client. What it does is described in docs/page.md of the project.
// Written by hand; its tests are in tests/npm/.

declare global {
  /**
   * The functions of your server. Empty, it allows any name; as soon as you, or a generator, declare
   * some, only those are allowed, with their arguments:
   *
   *     interface SijaxFunctions {
   *       send_message: { args: [room: number, text: string]; returns: string };
   *     }
   */
  interface SijaxFunctions {}

  /**
   * Commands of your own, by their type and without it:
   *
   *     interface SijaxCommands {
   *       toast: { text: string; seconds: number };
   *     }
   */
  interface SijaxCommands {}

  /** Of `sijax.js`, and of the modules too. */
  var Sijax: SijaxClient;
  /** Of `sijax_comet.js`. */
  var sjxComet: SijaxComet;
  /** Of `sijax_upload.js`. */
  var sjxUpload: SijaxUpload;
}

/** The client. Where there is no page, as where a server renders one, it is `undefined`. */
export const Sijax: SijaxClient;
export default Sijax;

/** Whether wasm runs, once that is known. It never rejects, and nobody has to wait for it. */
export const ready: Promise<boolean>;

/** Names that can be called. */
export type SijaxFunctionName = [keyof SijaxFunctions] extends [never] ? string : keyof SijaxFunctions & string;

/** What a function takes. */
export type SijaxArgs<N extends string> =
  N extends keyof SijaxFunctions
    ? SijaxFunctions[N] extends { args: infer A } ? Readonly<A> : readonly unknown[]
    : readonly unknown[];

/** What a function returns. */
export type SijaxReturn<N extends string> =
  N extends keyof SijaxFunctions
    ? SijaxFunctions[N] extends { returns: infer R } ? R : undefined
    : unknown;

type MayBeLeftOut<N extends string> = [] extends SijaxArgs<N> ? true : false;

type RequestParameters<N extends string> = MayBeLeftOut<N> extends true
  ? [args?: SijaxArgs<N> | null, options?: SijaxOptions]
  : [args: SijaxArgs<N>, options?: SijaxOptions];

type CometParameters<N extends string> = MayBeLeftOut<N> extends true
  ? [args?: SijaxArgs<N>]
  : [args: SijaxArgs<N>];

/** Resolves to what the function returned, rejects with a {@link SijaxError}. */
export interface SijaxPromise<T> extends Promise<T> {
  controller: {
    /** Breaks the request off: the promise rejects with the kind `aborted`. */
    abort(): void;
  };
}

type Selector = string | Element;
type OneOrMany<F> = F | readonly F[];

/** What an `XMLHttpRequest` and jQuery's `jqXHR` have in common. */
export type SijaxXhr = Pick<
  XMLHttpRequest,
  | 'abort' | 'getAllResponseHeaders' | 'getResponseHeader' | 'readyState' | 'responseText'
  | 'setRequestHeader' | 'status' | 'statusText'
>;

type OnSuccess = (this: any, data: any, word: string, xhr: SijaxXhr) => void;
type OnFailure = (this: any, xhr: SijaxXhr, word: string, text: any) => void;
type OnEnd = (this: any, xhr: SijaxXhr, word: string) => void;
type OnStatus = (this: any, ...parameters: any[]) => void;

/** How a call is made. */
export interface SijaxOptions {
  /** Where to post, in place of the request URI. */
  url?: string;
  type?: string;
  /** Wins over `type`. */
  method?: string;
  /** More fields. */
  data?: string | FormData | URLSearchParams | { [name: string]: unknown } | readonly { name: string; value: unknown }[];
  /** Lists in `data` without `[]`. */
  traditional?: boolean;
  /** `false` sets none. */
  contentType?: string | false;
  headers?: { [name: string]: string };
  dataType?: 'json' | 'text' | (string & {});
  /** `true`: no `_=time` in the URL of a `GET`. */
  cache?: boolean;
  /** Milliseconds. */
  timeout?: number;
  /** `false` waits for the reply. */
  async?: boolean;
  /** `false` sends `data` as it is. */
  processData?: boolean;
  xhrFields?: Partial<Pick<XMLHttpRequest, 'onprogress' | 'responseType' | 'timeout' | 'withCredentials'>>;
  /** `this` of callbacks; else the options. */
  context?: unknown;

  /** `return false` calls the request off. */
  beforeSend?: (this: any, xhr: SijaxXhr, options: SijaxOptions) => false | unknown;
  /** In place of running the commands: call `Sijax.processCommands(data)`. */
  success?: OneOrMany<OnSuccess>;
  error?: OneOrMany<OnFailure>;
  complete?: OneOrMany<OnEnd>;
  statusCode?: { [status: number]: OneOrMany<OnStatus> };

  /** What happens to a second call of the function while the first runs. */
  mode?: 'parallel' | 'queue' | 'replace' | 'drop';
  /** Milliseconds without another call of the function before it is sent. */
  debounce?: number;
  /** A question that the user has to say yes to. */
  confirm?: string;
  /** Gets `aria-busy="true"` and the class `sijax-busy` while the request runs. */
  busy?: Selector;
  /** Is disabled while the request runs. */
  disable?: Selector;

  // Only with jQuery on the page.
  accepts?: { [dataType: string]: string };
  contents?: { [dataType: string]: RegExp };
  converters?: { [fromTo: string]: true | ((value: any) => unknown) };
  crossDomain?: boolean;
  dataFilter?: (data: string, dataType: string) => unknown;
  global?: boolean;
  ifModified?: boolean;
  isLocal?: boolean;
  jsonp?: string | false;
  jsonpCallback?: string | (() => string);
  mimeType?: string;
  password?: string;
  scriptAttrs?: { [name: string]: string };
  scriptCharset?: string;
  username?: string;
  xhr?: () => XMLHttpRequest;
}

interface AnyFailure extends Error {
  /** The name that was called, in all that belongs to a request. */
  function?: string;
  /** The command that it is about, if any. */
  command?: unknown;
  /** What was thrown, if anything. */
  cause?: unknown;
}

/** Failures that always come with an HTTP status; 0 if there was no answer. */
interface FailureWithStatus extends AnyFailure {
  kind: 'network' | 'timeout' | 'aborted' | 'http';
  status: number;
}

interface FailureWithoutStatus extends AnyFailure {
  kind:
    | 'unknown_command'
    | 'failed_command'
    | 'bad_selector'
    | 'no_such_element';
  status?: undefined;
}

/** Failures of which the page learns by a reply, or by a command that came another way. */
interface FailureOfReply extends AnyFailure {
  kind:
    | 'bad_reply'
    | 'unknown_function'
    | 'wrong_arguments'
    | 'refused'
    | 'bad_request'
    | 'server_failure';
  status?: number;
}

/** What `Sijax.onError` is told and promises reject with; `kind` tells them apart. */
export type SijaxError = FailureWithStatus | FailureOfReply | FailureWithoutStatus;
export type SijaxErrorKind = SijaxError['kind'];

/** How new content goes with what is there. */
export type SijaxSetType = 'replace' | 'append' | 'prepend';

type BuiltInCommand =
  | { type: 'alert'; alert: unknown }
  | { type: 'html'; selector: Selector; html: string | number | Node; setType: SijaxSetType }
  | { type: 'attr'; selector: Selector; key: string; value: unknown; setType: SijaxSetType }
  | { type: 'css'; selector: Selector; key: string; value: string | number }
  | { type: 'css'; selector: Selector; key: { [property: string]: string | number } }
  | { type: 'remove'; remove: Selector }
  | { type: 'call'; call: string; params: readonly unknown[] }
  | { type: 'script'; script: string; params?: unknown }
  | { type: 'sijax_return'; value: unknown }
  | { type: 'sijax_error'; kind: SijaxErrorKind; message: string };

type OwnCommand = { [T in keyof SijaxCommands & string]: { type: T } & SijaxCommands[T] }[keyof SijaxCommands & string];

/** A command; `type` tells them apart. Those of your own are declared in `SijaxCommands`. */
export type SijaxCommand = BuiltInCommand | OwnCommand;

/** The command of that type. */
export type SijaxCommandOf<T extends string> = Extract<SijaxCommand, { type: T }>;

type Processors = {
  [T in BuiltInCommand['type'] as `process_${T}`]: (command: SijaxCommandOf<T>) => void;
};
type OwnProcessors = {
  [T in keyof SijaxCommands & string as `process_${T}`]?: (command: SijaxCommandOf<T>) => void;
};

/** What forms hold: text, lists of it, and for `a[b]` objects. */
export type SijaxFormValue = string | null | SijaxFormValue[] | SijaxFormValues;
export interface SijaxFormValues { [name: string]: SijaxFormValue }

export interface SijaxClient extends Processors, OwnProcessors {
  readonly VERSION: string;
  /** `true` if wasm runs, `false` for the plain script. */
  readonly wasm: boolean;
  readonly PARAM_REQUEST: string;
  readonly PARAM_ARGS: string;
  requestUri: string | null;

  /** Calls a function of the server, and runs the commands that it answers with. */
  request<N extends SijaxFunctionName>(name: N, ...rest: RequestParameters<N>): SijaxPromise<SijaxReturn<N>>;
  /** Options of all requests that do not say otherwise. */
  defaults: SijaxOptions;
  /** Is told every failure, once. Without it they go to the console. */
  onError?: ((error: SijaxError) => void) | null;

  /** Runs commands that came by another way. */
  processCommands(commands: readonly SijaxCommand[] | { readonly [key: string]: SijaxCommand }): void;
  /** The function that processes a type, if any. */
  getCommandProcessor<T extends BuiltInCommand['type']>(type: T): (command: SijaxCommandOf<T>) => void;
  getCommandProcessor(type: string): ((command: any) => void) | undefined;
  /** Takes the place of a command, or processes one of your own. */
  [processor: `process_${string}`]: ((command: any) => void) | undefined;

  /** Reads the values of forms. */
  getFormValues<T = SijaxFormValues>(selector: Selector): T;

  /** Where requests go; without one, to the page itself. */
  setRequestUri(uri: string | null): void;
  getRequestUri(): string | null;
  /** Loads a script of `JSON` into browsers that have none. */
  setJsonUri(uri: string | null): void;
}

export interface SijaxComet {
  /** Calls a function whose commands run as they come. */
  request<N extends SijaxFunctionName>(name: N, ...rest: CometParameters<N>): void;
}

export interface SijaxUpload {
  readonly FIELD_FORM_ID: string;
  /** Has a form upload itself to a function when it is submitted. */
  registerForm(params: { formId: string; callback: string }): void;
  prepareForm(formId: string, callback: string): void;
  /** Empties a form, ready for the next upload. */
  resetForm(formId: string): void;
  getFrameId(formId: string): string;
  processResponse(formId: string, commands: readonly SijaxCommand[]): void;
}
