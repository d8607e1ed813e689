// Passkeys need script: the browser makes them and proves them. Without it the password and the authenticator remain.

const form = document.getElementById('passkey-form');
const places = document.querySelectorAll('[data-passkey]');
if (form && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const place of places) {
    place.hidden = false;
    const button = place.querySelector('button[type=button]');
    const failed = place.querySelector('[role=alert]');
    button.addEventListener('click', async () => {
      failed.hidden = true;
      button.setAttribute('aria-busy', 'true');
      try {
        form.elements.credential.value = JSON.stringify(await ask(place.dataset.passkey));
        form.submit();
      } catch {
        failed.hidden = false;
      } finally {
        button.removeAttribute('aria-busy');
      }
    });
  }
}

async function ask(what) {
  const isNew = what === 'create';
  const body = new FormData();
  body.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  const answer = await fetch(isNew ? '/account/security?handler=PasskeyOptions' : '/sign-in?handler=Options', { method: 'POST', body });
  if (!answer.ok) throw new Error('refused');
  const options = await answer.json();
  return isNew
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
