import { html } from 'hono/html';
import { renderDoorForm, type DoorFault, type Html } from './door-form.ts';
import type { MailAddress } from '../store/mail-records.ts';

/** Says where a moderator is told what waits, and lets them change that; nothing where no mail is sent and none was. */
export function mailSection({
  mail,
  sendsMail,
  formToken,
  faults,
}: {
  mail: MailAddress | undefined;
  sendsMail: boolean;
  formToken: string;
  faults: readonly DoorFault[];
}): Html {
  if (mail === undefined && !sendsMail) return html``;
  return html`<section id="mail" aria-labelledby="mail-heading">
    <h2 id="mail-heading">Mail when comments wait</h2>
    <p>${describe(mail, sendsMail)}</p>
    ${
      sendsMail &&
      renderDoorForm({
        action: '/moderate/sessions/mail/',
        hidden: { formToken },
        button: 'Mail me a link',
        faults,
        fields: [
          {
            ...{ name: 'address', type: 'email', autocomplete: 'email' },
            label: mail === undefined ? 'Your e-mail address' : 'Another e-mail address',
            hint: 'It gets a link first, and nothing else before you have opened that. Other moderators do not see it.',
          },
        ],
      })
    }
    ${
      mail !== undefined &&
      html`<form method="post" action="/moderate/sessions/mail/off/">
        <input type="hidden" name="formToken" value="${formToken}" />
        <p class="actions">
          <button type="submit" class="button button-quiet">Mail me nothing any more</button>
        </p>
      </form>`
    }
  </section>`;
}

function describe(mail: MailAddress | undefined, sendsMail: boolean): Html {
  if (mail === undefined)
    return html`You can be told by mail, at most every quarter of an hour, with links to decide by.`;
  if (!sendsMail) return html`This site sends no mail now. Kept for you: <strong>${mail.address}</strong>.`;
  if (mail.confirmed === undefined)
    return html`A link goes to <strong>${mail.address}</strong>. Nothing else is sent there until you have
      opened it and pressed its button.`;
  return html`You are told at <strong>${mail.address}</strong>, at most every quarter of an hour.`;
}
