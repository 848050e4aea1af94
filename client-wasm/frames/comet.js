import { add_field, add_frame, aim, make } from './frame.js';

window.sjxComet = {
  request: function (name, args) {
    var body = document.body, form = make('form'), frame = add_frame(body, 'sjxComet_' + Math.random(), true);
    frame.$name = name;
    aim(form, frame);
    add_field(form, Sijax.PARAM_ARGS).value = JSON.stringify(args === undefined ? [] : args);
    add_field(form, Sijax.PARAM_REQUEST).value = name;
    body.appendChild(form);
    form.submit();
    // It has been read: nothing in the page needs to see it.
    body.removeChild(form);
  }
};
