import { ask, statement, tell, type Plan } from './plan.ts';
import { number } from './rows.ts';

/** When a deployment may be asked for. */
export interface DeploymentQuery {
  at: string;
  /** Not where one was asked for after this moment. */
  notAfter: string;
  /** A moment since which the site is due again, whatever its comments; empty where it is not. */
  due: string;
  /** Revision of the comments that the deployed site shows. */
  shown: number;
}

/** How long a build may take to be deployed before it is asked for again, in seconds; each time twice as long. */
const LATE = 1800;

/** Doublings of that: sixteen hours at most. */
const DOUBLINGS = 5;

/** Something that nobody has asked for yet: another revision, or a site that has become due. */
const IS_NEW = '(revision < (SELECT revision FROM site) OR asked < ?3)';

/** Readers do not see what they should. */
const IS_BEHIND = "(?4 < (SELECT revision FROM site) OR ?3 <> '')";

/**
 * Takes it upon the caller to ask for a deployment, where one is due and nobody else does; answers its revision. A build
 * that was asked for and does not come is asked for again, for it may have failed where nobody says so.
 */
export function claimDeployment({ at, notAfter, due, shown }: DeploymentQuery): Plan<number | undefined> {
  return ask(
    statement(
      `UPDATE deployments SET revision = (SELECT revision FROM site), asked = ?1,
         repeats = CASE WHEN ${IS_NEW} THEN 0 ELSE repeats + 1 END
       WHERE asked <= ?2 AND (${IS_NEW} OR (${IS_BEHIND}
         AND unixepoch(?1) - unixepoch(asked) >= ${LATE} << min(repeats, ${DOUBLINGS})))
       RETURNING revision`,
      at,
      notAfter,
      due,
      shown,
    ),
    ([row]) => row && number(row, 'revision'),
  );
}

/** Says that asking for a deployment failed: it is due again. */
export function returnDeployment(revision: number): Plan<void> {
  return tell(statement('UPDATE deployments SET revision = ? WHERE revision = ?', revision - 1, revision));
}
