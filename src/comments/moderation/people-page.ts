import { html } from 'hono/html';
import { sayMoment } from '../../language/dates.ts';
import type { Invitation, Moderator, Session } from '../store/people-records.ts';
import { renderDoorForm, renderFaults, type DoorFault, type Html } from './door-form.ts';

/** What the page of those who may moderate shows. */
export interface PeoplePage {
  people: readonly Moderator[];
  /** Everybody's good sessions. */
  sessions: readonly Session[];
  /** The one this page is asked for with. */
  current: Session;
  invitations: readonly Invitation[];
  /** The invitation that was made just now, with its link, which is shown this once. */
  made: (Invitation & { link: string }) | undefined;
  formToken: string;
  /** What was done just now, in words. */
  done: string;
  /** What is wrong with an invitation. */
  faults: readonly DoorFault[];
}

/** Lists who may moderate, where they are signed in and who is invited, and lets an owner change all of that. */
export async function peopleBody(page: PeoplePage): Promise<string> {
  const { people, sessions, invitations, made, formToken, done, faults } = page;
  const body = await html`${renderFaults(faults)}
    ${done !== '' && html`<p class="notice" role="status">${done}</p>`}
    ${made !== undefined && renderLink(made)}
    <section aria-labelledby="people">
      <h2 id="people">Who may moderate</h2>
      <p>Moderators read, decide and reply. Owners do that, too, and look after this page.</p>
      <ul class="session-list">
        ${people.map((person) => renderPerson(person, page))}
      </ul>
    </section>
    <section aria-labelledby="invite">
      <h2 id="invite">Invite somebody</h2>
      ${
        invitations.length > 0 &&
        html`<p>These have not been used yet:</p>
          <ul class="session-list">
            ${invitations.map((invitation) => renderInvitation(invitation, formToken))}
          </ul>`
      }
      <p>
        You get a link, to be given on by a way that nobody else reads. It works once, for three days; whoever
        opens it chooses a name and a password.
      </p>
      ${renderDoorForm({
        action: '/moderate/people/invite/',
        hidden: { formToken },
        button: 'Make a link',
        faults,
        fields: [
          {
            ...{ name: 'guest', label: 'Who it is for', type: 'text', autocomplete: 'off' },
            hint: 'Only for this page and the log: they choose the name they sign in with.',
          },
          {
            ...{ name: 'role', label: 'What they may do', type: 'choice', autocomplete: 'off' },
            choices: [
              { value: 'moderator', words: 'Moderate' },
              { value: 'owner', words: 'Moderate, and say who else may' },
            ],
          },
        ],
      })}
    </section>
    <section aria-labelledby="signed-in">
      <h2 id="signed-in">Where they are signed in</h2>
      <ul class="session-list">
        ${sessions.map((session) => renderSession(session, page))}
      </ul>
    </section>`;
  return String(body);
}

function renderLink({ guest, expires, link }: Invitation & { link: string }): Html {
  return html`<div class="notice" role="status" tabindex="-1" autofocus>
    <p>
      The link for ${guest} is made. It is shown now and never again, and can be used until
      ${sayMoment(new Date(expires))}.
    </p>
    <p class="field">
      <label for="link">Link to give on</label>
      <input id="link" value="${link}" readonly />
    </p>
  </div>`;
}

function renderPerson(person: Moderator, { people, current, formToken }: PeoplePage): Html {
  const { name, role, created } = person;
  const isSelf = name === current.moderator;
  const isLastOwner = role === 'owner' && people.filter((one) => one.role === 'owner').length === 1;
  return html`<li>
    <div>
      <strong>${name}</strong>, ${role}${isSelf && ', you'}<br />
      <span class="hint">since ${sayMoment(new Date(created))}</span>
    </div>
    ${
      isLastOwner
        ? html`<span class="hint">The last owner stays one</span>`
        : html`${renderRoleForm(person, formToken)}
            <details class="removal">
              <summary>Remove <span class="sr-only">${name}</span></summary>
              <form method="post" action="/moderate/people/remove/">
                ${hide({ formToken, name })}
                <p>
                  ${isSelf ? 'You are' : `${name} is`} signed out everywhere and may not moderate any more.
                  What was decided stays.
                </p>
                <p class="actions"><button type="submit" class="button">Remove ${name}</button></p>
              </form>
            </details>`
    }
  </li>`;
}

function renderRoleForm({ name, role }: Moderator, formToken: string): Html {
  const to = role === 'owner' ? 'moderator' : 'owner';
  return html`<form method="post" action="/moderate/people/role/">
    ${hide({ formToken, name, role: to })}
    <button type="submit" class="button button-quiet">
      ${to === 'owner' ? 'Make an owner' : 'Make a moderator'} <span class="sr-only">of ${name}</span>
    </button>
  </form>`;
}

function renderInvitation({ id, guest, role, moderator, expires }: Invitation, formToken: string): Html {
  return html`<li>
    <div>
      <strong>${guest}</strong>, as ${role === 'owner' ? 'an owner' : 'a moderator'}<br />
      <span class="hint">invited by ${moderator}, until ${sayMoment(new Date(expires))}</span>
    </div>
    <form method="post" action="/moderate/people/invitations/take-back/">
      ${hide({ formToken, invitation: id })}
      <button type="submit" class="button button-quiet">
        Take back <span class="sr-only">the invitation for ${guest}</span>
      </button>
    </form>
  </li>`;
}

function renderSession(session: Session, { current, formToken }: PeoplePage): Html {
  const { id, moderator, device, created, lastSeen } = session;
  const since = sayMoment(new Date(created));
  const isCurrent = id === current.id;
  return html`<li>
    <div>
      <strong>${moderator}</strong>, ${device}${isCurrent && ', this browser'}<br />
      <span class="hint">since ${since}; last seen ${sayMoment(new Date(lastSeen))}</span>
    </div>
    ${
      !isCurrent &&
      html`<form method="post" action="/moderate/people/sessions/end/">
        ${hide({ formToken, session: id })}
        <button type="submit" class="button button-quiet">
          Sign out <span class="sr-only">${moderator}, ${device}, signed in since ${since}</span>
        </button>
      </form>`
    }
  </li>`;
}

function hide(fields: Record<string, string>): Html {
  return html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}
