import { sayDate } from '../../language/dates.ts';
import { cleanLine, greet, quoteText } from './clean-words.ts';
import type { Mail } from './mailer.ts';

/** As many characters of an answer as are quoted. */
const QUOTATION = 800;

/** What stands in a mail. */
type Words = Pick<Mail, 'subject' | 'text'>;

/** What every mail about a comment names. */
interface About {
  /** Title of the post. */
  title: string;
  /** Where to write to. */
  contact: string;
}

/** Says that a comment is published, to a writer who wanted to know or to be told of answers. */
export interface PublishedMail extends About {
  name: string;
  /** Where it stands. */
  address: string;
  /** Page on which to confirm that answers are to be told of, and until when, where the writer asked for that. */
  confirm?: { address: string; until: Date } | undefined;
}

/** Composes it. */
export function composePublished({ name, title, address, confirm, contact }: PublishedMail): Words {
  const post = cleanLine(title);
  return {
    subject: `Your reply under “${post}” is published`,
    text: paragraphs(
      greet(name),
      `Thank you for writing to us. Your reply under “${post}” is published:\n${address}`,
      ...(confirm === undefined
        ? []
        : [
            `You asked to be told of answers to it. Please confirm that on this page, by ${sayDate(confirm.until)}:\n${confirm.address}`,
            'If you do not, no such mail comes.',
          ]),
      `You get this one mail because this address was given with the reply. If that was not you, there is nothing you need to do; we are at ${contact} if you want it looked into.`,
    ),
  };
}

/** Says that a comment was not published, and why, to a writer who wanted to know. */
export interface DeclinedMail extends About {
  /** The reason, as the policy words it; empty where the policy has it no more. */
  reason: string;
  /** Address of the policy. */
  policy: string;
}

/** Composes it, without a word of what was not published. */
export function composeDeclined({ title, reason, policy, contact }: DeclinedMail): Words {
  const post = cleanLine(title);
  return {
    subject: `Your reply under “${post}” is not published`,
    text: paragraphs(
      'Hello,',
      `Thank you for writing to us. A person read your reply under “${post}” and decided against it, so readers don’t see it.${reason === '' ? '' : ` The reason: ${reason}`}`,
      `What we publish, and what not:\n${policy}`,
      `You are welcome to write another one. If you think that we were wrong, write to ${contact}.`,
      'You get this one mail because this address was given with the reply, and its writer asked to be told. If that was not you, there is nothing you need to do.',
    ),
  };
}

/** Says that somebody answered, to a writer who confirmed that they want to know. */
export interface AnswerMail extends About {
  name: string;
  /** Who answered, and with what words. */
  answerer: string;
  text: string;
  /** Where the answer stands. */
  address: string;
  /** Page on which these mails end. */
  end: string;
}

/** Composes it. */
export function composeAnswer({ name, title, answerer, text, address, end }: AnswerMail): Words {
  const post = cleanLine(title);
  const who = cleanLine(answerer) || 'A reader';
  return {
    subject: `${who} answered your reply under “${post}”`,
    text: paragraphs(
      greet(name),
      `${who} answered your reply under “${post}”:`,
      quoteText(text, QUOTATION),
      `On the page, where you can answer in turn:\n${address}`,
      `You get this mail because you confirmed that you want to be told of answers. To be told of no more, press the button on this page:\n${end}`,
    ),
  };
}

function paragraphs(...all: string[]): string {
  return `${all.join('\n\n')}\n`;
}
