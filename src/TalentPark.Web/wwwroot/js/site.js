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

// A file that is too large is told at once, not after minutes of uploading; the server refuses it itself.
addEventListener('change', event => {
  const { files, dataset } = event.target;
  if (!files || !dataset.max) return;
  event.target.setCustomValidity(files[0]?.size > Number(dataset.max) ? dataset.tooLarge : '');
  event.target.reportValidity();
});

// Work under way shows where it is: the live part is fetched again and replaced until it is over.
const look = async () => {
  const live = document.querySelector('[data-live=yes]');
  if (!live) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
    if (!answer.ok || !fresh) return;
    if (fresh.dataset.live !== 'yes') {
      location.reload();
      return;
    }

    if (!live.contains(document.activeElement)) live.replaceWith(document.adoptNode(fresh));
  } catch {
    // The server may be starting again.
  }

  setTimeout(look, 1500);
};
setTimeout(look, 1500);

// A session about to end is told, and one that ended: the page stays as it was typed, and its forms can be sent after signing in elsewhere.
const ending = document.querySelector('.tp-ending');
if (ending) {
  const { idle, warn } = ending.dataset;
  const [before, after] = [ending.querySelector('[data-before]'), ending.querySelector('[data-after]')];
  let used = performance.now();
  const turn = () => {
    const left = Number(idle) - (performance.now() - used) / 1000;
    ending.hidden = left > Number(warn);
    [before.hidden, after.hidden] = [left <= 0, left > 0];
  };
  before.querySelector('button').addEventListener('click', async () => {
    const answer = await fetch('/account/security', { method: 'GET', redirect: 'manual' }).catch(() => null);
    if (answer?.ok) used = performance.now();
    turn();
  });
  setInterval(turn, 10000);
}

// Without a network a page says so. A browser that cannot keep it shows its own.
navigator.serviceWorker?.register('/sw.js').catch(() => {});
