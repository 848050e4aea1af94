import { add_field, add_frame, aim, make } from './frame.js';

var upload = window.sjxUpload = {
  FIELD_FORM_ID: 'sjxUpload_formId',
  getFrameId: function (form_id) {
    return 'sjxUpload_iframe_' + form_id;
  },
  registerForm: function (params) {
    upload.prepareForm(params.formId, params.callback);
  },
  prepareForm: function (form_id, callback) {
    var form = find(form_id), frame = frame_of(form_id);
    if (!frame) {
      frame = add_frame(form, upload.getFrameId(form_id));
      frame.$action = form.getAttribute('action');
      frame.$args = add_field(form, Sijax.PARAM_ARGS);
      frame.$request = add_field(form, Sijax.PARAM_REQUEST);
    }
    aim(form, frame, frame.$action);
    form.setAttribute('enctype', 'multipart/form-data');
    frame.$args.value = JSON.stringify([form_id]);
    frame.$request.value = frame.$name = callback;
  },
  resetForm: function (form_id) {
    var form = find(form_id), frame = frame_of(form_id);
    // A control of the form may be named `reset`.
    make('form').reset.call(form);
    if (frame) {
      upload.prepareForm(form_id, frame.$name);
    }
  },
  processResponse: function (form_id, commands) {
    Sijax.processCommands(commands);
  }
};

function find(form_id) {
  var form = document.getElementById(form_id);
  if (!form) {
    throw new Error('sjxUpload: no form #' + form_id);
  }
  return form;
}

// Inside of the form: a form that takes its place needs another.
function frame_of(form_id) {
  return document.getElementById(upload.getFrameId(form_id));
}
