// Comfort only: every page works without this file, and the server refuses a second submission itself.

// A form is sent once. The button stays enabled for the keyboard, so the focus is not lost.
addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }

  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-busy', 'true');
});

// Coming back with the browser's button shows the form as it was left: it may be sent again.
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.forms) delete form.dataset.sent;
  for (const busy of document.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy');
});

// The error summary takes the focus even where another field asked for it first.
document.querySelector('.tp-errors')?.focus();
