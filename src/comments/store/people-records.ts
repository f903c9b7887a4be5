/** What a person may do: an owner everything a moderator may, and say who else may moderate. */
export type Role = 'owner' | 'moderator';

/** A person who may moderate. */
export interface Moderator {
  name: string;
  role: Role;
  /** As the password hasher wrote it; it names its own method and costs. */
  passwordHash: string;
  created: string;
}

/** A moderator's open session. */
export interface Session {
  /** Digest of the cookie's value; the value itself is kept nowhere. */
  id: string;
  moderator: string;
  created: string;
  lastSeen: string;
  expires: string;
  /** Browser and system in a few words, for the list of sessions. */
  device: string;
}

/** A session somebody comes with, and what they may do by now. */
export interface FoundSession extends Session {
  role: Role;
}

/** How a change of somebody's right ended: `gone`, where there is nobody of that name; the last owner stays one. */
export type RightChange = 'done' | 'gone' | 'last owner';

/** A link by which one person can come to moderate. */
export interface Invitation {
  /** Digest of the code in the link; the code itself is kept nowhere. */
  id: string;
  /** Whom it is for, in the words of the owner who made it. */
  guest: string;
  role: Role;
  /** Name of that owner. */
  moderator: string;
  created: string;
  expires: string;
}

/** How an invitation was answered: `gone`, where it was used, taken back or too old. */
export type Acceptance = 'done' | 'gone' | 'name taken';
