import { ask, statement, tell, type Plan } from './plan.ts';
import { number } from './rows.ts';

/** When a deployment may be asked for. */
export interface DeploymentQuery {
  at: string;
  /** Not where one was asked for after this moment. */
  notAfter: string;
  /** A moment since which the site is due again, whatever its comments; empty where it is not. */
  due: string;
}

/** Takes it upon the caller to ask for a deployment, where one is due and nobody else does; answers its revision. */
export function claimDeployment({ at, notAfter, due }: DeploymentQuery): Plan<number | undefined> {
  return ask(
    statement(
      `UPDATE deployments SET revision = (SELECT revision FROM site), asked = ?
       WHERE asked <= ? AND (revision < (SELECT revision FROM site) OR asked < ?) RETURNING revision`,
      at,
      notAfter,
      due,
    ),
    ([row]) => row && number(row, 'revision'),
  );
}

/** Says that asking for a deployment failed: it is due again. */
export function returnDeployment(revision: number): Plan<void> {
  return tell(statement('UPDATE deployments SET revision = ? WHERE revision = ?', revision - 1, revision));
}
