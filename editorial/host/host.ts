/** What the stand-in knows beside its repositories: people, forks and pull requests. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Author, Refused, type Repositories } from './repositories.ts';

export interface Person extends Author {
  login: string;
  id: number;
  /** May write to the project's repository. */
  canWrite: boolean;
}

export interface PullRequest {
  number: number;
  title: string;
  owner: string;
  branch: string;
  base: string;
  author: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  isDraft: boolean;
  labels: string[];
  createdAt: string;
  updatedAt: string;
}

/** They sign in with their name as the token. */
export const PEOPLE: readonly Person[] = [
  { login: 'doctor', id: 11, name: '医生 Doctor', email: 'doctor@example.invalid', canWrite: false },
  { login: 'editor', id: 12, name: '编辑 Editor', email: 'editor@example.invalid', canWrite: true },
  { login: 'editor-two', id: 13, name: '编辑二 Editor two', email: 'editor-two@example.invalid', canWrite: true },
];

export class Host {
  readonly repositories: Repositories;
  /** Name of the project's repository and of its forks. */
  readonly name: string;
  readonly branch: string;
  readonly #file: string;
  #kept: { pulls: PullRequest[]; forks: string[] };

  /** @param file where pull requests and forks are kept between two starts */
  constructor(repositories: Repositories, name: string, branch: string, file: string) {
    this.repositories = repositories;
    this.name = name;
    this.branch = branch;
    this.#file = file;
    this.#kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { pulls: [], forks: [] };
  }

  keep(): void {
    writeFileSync(this.#file, JSON.stringify(this.#kept, null, 1));
  }

  get pulls(): readonly PullRequest[] {
    return this.#kept.pulls;
  }

  /** @throws Refused where the token is nobody's */
  personOf(authorization: string | undefined): Person {
    const token = authorization?.replace(/^(?:token|bearer)\s+/i, '');
    const person = PEOPLE.find(({ login }) => login === token);
    if (!person) throw new Refused(401, 'UNAUTHORIZED', 'Bad credentials');
    return person;
  }

  hasRepository(owner: string, name: string): boolean {
    return name === this.name && (owner === this.repositories.owner || this.#kept.forks.includes(owner));
  }

  mayWrite(person: Person, owner: string): boolean {
    return owner === this.repositories.owner ? person.canWrite : owner === person.login;
  }

  /** @throws Refused where the person may not write there */
  demandWrite(person: Person, owner: string): void {
    if (!this.mayWrite(person, owner)) throw new Refused(403, 'FORBIDDEN', 'Resource not accessible by personal access token');
  }

  fork(person: Person): void {
    if (this.#kept.forks.includes(person.login)) return;
    const head = this.repositories.head(this.repositories.owner, this.branch);
    if (head !== undefined) this.repositories.createBranch(person.login, this.branch, head);
    this.#kept.forks.push(person.login);
    this.keep();
  }

  headOf({ owner, branch }: PullRequest): string | undefined {
    return this.repositories.head(owner, branch);
  }

  /** @throws Refused where there is one from this branch already, or no branch */
  openPull(person: Person, request: { title: string; head: string; base: string; draft: boolean }): PullRequest {
    const [owner = this.repositories.owner, branch = ''] = request.head.includes(':')
      ? request.head.split(':')
      : [this.repositories.owner, request.head];
    if (this.repositories.head(owner, branch) === undefined)
      throw new Refused(422, 'UNPROCESSABLE', 'Validation Failed: head invalid');
    if (this.pulls.some((pull) => pull.owner === owner && pull.branch === branch && pull.state === 'OPEN'))
      throw new Refused(422, 'UNPROCESSABLE', `A pull request already exists for ${owner}:${branch}.`);
    const now = new Date().toISOString();
    const pull: PullRequest = {
      number: this.pulls.length + 1,
      title: request.title,
      owner,
      branch,
      base: request.base,
      author: person.login,
      state: 'OPEN',
      isDraft: request.draft,
      labels: [],
      createdAt: now,
      updatedAt: now,
    };
    this.#kept.pulls.push(pull);
    this.keep();
    return pull;
  }

  /** @throws Refused where there is none of that number */
  pull(number: number): PullRequest {
    const pull = this.pulls.find((one) => one.number === number);
    if (!pull) throw new Refused(404, 'NOT_FOUND', 'Not Found');
    return pull;
  }

  /** @throws Refused where it is closed, has moved on, or cannot be merged */
  mergePull(person: Person, number: number): string {
    const pull = this.pull(number);
    const base = this.repositories.head(this.repositories.owner, pull.base);
    const head = this.headOf(pull);
    if (pull.state !== 'OPEN' || base === undefined || head === undefined)
      throw new Refused(405, 'UNPROCESSABLE', 'Pull Request is not mergeable');
    const oid = this.repositories.merge(base, head, pull.title, person);
    this.repositories.moveBranch(this.repositories.owner, pull.base, oid);
    pull.state = 'MERGED';
    this.keep();
    return oid;
  }
}
