import { html } from 'hono/html';
import { sayMoment } from '../../language/dates.ts';
import { shortestPassword } from '../rules/new-password.ts';
import type { Session } from '../store/people-records.ts';
import type { MailAddress } from '../store/mail-records.ts';
import { mailSection } from './mail-section.ts';
import { renderDoorForm, renderFaults, type DoorFault, type Html } from './door-form.ts';

/** What the page of sessions shows. */
export interface SessionsPage {
  /** The one this page is asked for with. */
  current: Session;
  /** All good ones, this one too. */
  sessions: readonly Session[];
  /** Where they are told what waits. */
  mail: MailAddress | undefined;
  /** Whether this endpoint sends mails. */
  sendsMail: boolean;
  formToken: string;
  /** What was done just now, in words. */
  done: string;
  /** What is wrong with a new password. */
  faults: readonly DoorFault[];
}

/** Lists where a moderator is signed in, lets them end that, and change their password. */
export async function sessionsBody(page: SessionsPage): Promise<string> {
  const { current, sessions, formToken, done, faults } = page;
  const others = sessions.filter(({ id }) => id !== current.id);
  const body = await html`${renderFaults(faults)}
    ${done !== '' && html`<p class="notice" role="status">${done}</p>`}
    <section aria-labelledby="signed-in">
      <h2 id="signed-in">Where you are signed in</h2>
      <ul class="session-list">
        ${renderSession(current)} ${others.map((session) => renderSession(session, formToken))}
      </ul>
      ${
        others.length > 1 &&
        html`<form method="post" action="/moderate/sessions/end-others/">
          <input type="hidden" name="formToken" value="${formToken}" />
          <p class="actions">
            <button type="submit" class="button button-quiet">Sign out everywhere else</button>
          </p>
        </form>`
      }
      <p class="hint">A session ends by itself after twelve hours without a page, and after fourteen days.</p>
    </section>
    <section aria-labelledby="password">
      <h2 id="password">Change your password</h2>
      <p>
        You stay signed in here, and are signed out everywhere else. Mail when comments wait ends until you
        say again where it goes.
      </p>
      ${renderDoorForm({
        action: '/moderate/sessions/password/',
        hidden: { formToken },
        button: 'Change password',
        faults,
        fields: [
          { name: 'former', label: 'Password now', type: 'password', autocomplete: 'current-password' },
          {
            ...{ name: 'password', label: 'New password', type: 'password', autocomplete: 'new-password' },
            hint: `At least ${shortestPassword} characters. A few words in a row are fine.`,
          },
          { name: 'again', label: 'The new password again', type: 'password', autocomplete: 'new-password' },
        ],
      })}
    </section>
    ${mailSection(page)}`;
  return String(body);
}

function renderSession({ id, device, created, lastSeen }: Session, formToken?: string): Html {
  const since = sayMoment(new Date(created));
  return html`<li>
    <div>
      <strong>${device}</strong>${formToken === undefined && ', this browser'}<br />
      <span class="hint">since ${since}; last seen ${sayMoment(new Date(lastSeen))}</span>
    </div>
    ${
      formToken !== undefined &&
      html`<form method="post" action="/moderate/sessions/end/">
        <input type="hidden" name="formToken" value="${formToken}" />
        <input type="hidden" name="session" value="${id}" />
        <button type="submit" class="button button-quiet">
          Sign out <span class="sr-only">${device}, signed in since ${since}</span>
        </button>
      </form>`
    }
  </li>`;
}
