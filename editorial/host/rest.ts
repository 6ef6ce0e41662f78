/** Answers what the form editor asks of GitHub's REST interface, with GitHub's statuses: https://docs.github.com/en/rest */
import type { Host, Person, PullRequest } from './host.ts';
import { Refused } from './repositories.ts';

export interface Question {
  method: string;
  /** Path without the version, decoded. */
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  person: Person;
}
export interface Answer {
  status: number;
  /** Sent as JSON; a Buffer as it is. */
  body?: unknown;
}

type Handler = (host: Host, question: Question, parts: string[]) => Answer;

const pullJson = (host: Host, pull: PullRequest) => ({
  number: pull.number,
  node_id: `PR_${pull.number}`,
  title: pull.title,
  html_url: `http://localhost/pull/${pull.number}`,
  state: pull.state === 'OPEN' ? 'open' : 'closed',
  draft: pull.isDraft,
  created_at: pull.createdAt,
  updated_at: pull.updatedAt,
  head: { sha: host.headOf(pull) },
});

const filesJson = (host: Host, base: string, head: string) =>
  host.repositories.changes(base, head).map(({ path, status }) => ({
    filename: path,
    status,
    sha: host.repositories.find(`${head}:${path}`) ?? '',
  }));

const repositoryJson = (host: Host, owner: string, person: Person) => {
  const full = (of: string) => `${of}/${host.name}`;
  const isFork = owner !== host.repositories.owner;
  return {
    full_name: full(owner),
    private: false,
    fork: isFork,
    allow_forking: true,
    default_branch: host.branch,
    owner: { login: owner, type: isFork ? 'User' : 'Organization' },
    permissions: { pull: true, push: host.mayWrite(person, owner) },
    ...(isFork ? { parent: { full_name: full(host.repositories.owner) } } : {}),
  };
};

const missing = () => new Refused(404, 'NOT_FOUND', 'Not Found');
const names = (labels: unknown): string[] => (Array.isArray(labels) ? labels.map(String) : []);

function compared(host: Host, range: string): Answer {
  const [base = '', head = ''] = range.split('...');
  const [owner = host.repositories.owner, branch = ''] = head.includes(':') ? head.split(':') : [host.repositories.owner, head];
  const ref = host.repositories.ref(owner, branch);
  if (host.repositories.find(ref) === undefined) throw missing();
  return { status: 200, body: { files: filesJson(host, host.repositories.ref(host.repositories.owner, base), ref) } };
}

function forkSynced(host: Host, { body }: Question, owner: string): Answer {
  const branch = String(body['branch']);
  const ours = host.repositories.head(host.repositories.owner, branch);
  const theirs = host.repositories.head(owner, branch);
  if (ours === undefined || theirs === undefined) throw missing();
  const isBehind = host.repositories.changes(ours, theirs).length === 0;
  if (!isBehind) throw new Refused(409, 'UNPROCESSABLE', 'There are merge conflicts');
  host.repositories.moveBranch(owner, branch, ours);
  return { status: 200, body: { merge_type: 'fast-forward' } };
}

function labelled(host: Host, number: string, change: (pull: PullRequest) => string[] | undefined, person: Person): Answer {
  const pull = host.pull(Number(number));
  const labels = change(pull);
  if (labels) {
    host.demandWrite(person, host.repositories.owner);
    pull.labels = labels;
    host.keep();
  }
  return { status: 200, body: { number: pull.number, labels: pull.labels.map((name) => ({ name })) } };
}

/** By method and path; what is in brackets is handed over. */
const HANDLERS: readonly [method: string, path: RegExp, handler: Handler][] = [
  [
    'GET',
    /^\/user$/,
    (_, { person: { id, login, name, email } }) => ({
      status: 200,
      body: { id, login, name, email, avatar_url: '', html_url: `http://localhost/${login}` },
    }),
  ],
  ['GET', /^\/user\/repository_invitations$/, () => ({ status: 200, body: [] })],
  [
    'GET',
    /^\/repos\/([^/]+)\/[^/]+$/,
    (host, { person }, [owner = '']) => ({ status: 200, body: repositoryJson(host, owner, person) }),
  ],
  [
    'GET',
    /^\/repos\/[^/]+\/[^/]+\/collaborators\/([^/]+)$/,
    (host, { person }) => ({ status: host.mayWrite(person, host.repositories.owner) ? 204 : 404 }),
  ],
  [
    'POST',
    /^\/repos\/[^/]+\/[^/]+\/forks$/,
    (host, { person }) => {
      host.fork(person);
      return { status: 202, body: repositoryJson(host, person.login, person) };
    },
  ],
  ['POST', /^\/repos\/([^/]+)\/[^/]+\/merge-upstream$/, (host, question, [owner = '']) => forkSynced(host, question, owner)],
  [
    'GET',
    /^\/repos\/([^/]+)\/[^/]+\/git\/trees\/(.+)$/,
    (host, _, [owner = '', tree = '']) => {
      const oid = host.repositories.head(owner, tree) ?? host.repositories.find(tree);
      if (oid === undefined) throw missing();
      const files = host.repositories.files(oid).map(({ path, oid: sha, size }) => ({ path, sha, size, type: 'blob' }));
      return { status: 200, body: { sha: oid, truncated: false, tree: files } };
    },
  ],
  [
    'GET',
    /^\/repos\/[^/]+\/[^/]+\/git\/blobs\/(\w+)$/,
    (host, _, [oid = '']) => ({ status: 200, body: host.repositories.blob(oid) }),
  ],
  [
    'GET',
    /^\/repos\/([^/]+)\/[^/]+\/contents\/(.+)$/,
    (host, { query }, [owner = '', path = '']) => {
      const oid = host.repositories.find(`${host.repositories.ref(owner, query.get('ref') ?? host.branch)}:${path}`);
      if (oid === undefined) throw missing();
      return { status: 200, body: host.repositories.blob(oid) };
    },
  ],
  [
    'PATCH',
    /^\/repos\/([^/]+)\/[^/]+\/git\/refs\/heads\/(.+)$/,
    (host, { person, body }, [owner = '', branch = '']) => {
      host.demandWrite(person, owner);
      host.repositories.moveBranch(owner, branch, String(body['sha']));
      return { status: 200, body: { ref: `refs/heads/${branch}` } };
    },
  ],
  [
    'DELETE',
    /^\/repos\/([^/]+)\/[^/]+\/git\/refs\/heads\/(.+)$/,
    (host, { person }, [owner = '', branch = '']) => {
      host.demandWrite(person, owner);
      host.repositories.deleteBranch(owner, branch);
      return { status: 204 };
    },
  ],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/compare\/(.+)$/, (host, _, [range = '']) => compared(host, range)],
  [
    'POST',
    /^\/repos\/[^/]+\/[^/]+\/pulls$/,
    (host, { person, body }) => {
      const { title, head, base, draft } = body as { title: string; head: string; base: string; draft?: boolean };
      return { status: 201, body: pullJson(host, host.openPull(person, { title, head, base, draft: draft === true })) };
    },
  ],
  [
    'GET',
    /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)\/files$/,
    (host, _, [number = '']) => {
      const pull = host.pull(Number(number));
      return {
        status: 200,
        body: filesJson(host, host.repositories.ref(host.repositories.owner, pull.base), host.headOf(pull) ?? ''),
      };
    },
  ],
  [
    'PATCH',
    /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)$/,
    (host, { body }, [number = '']) => {
      const pull = host.pull(Number(number));
      pull.state = body['state'] === 'closed' ? 'CLOSED' : 'OPEN';
      host.keep();
      return { status: 200, body: pullJson(host, pull) };
    },
  ],
  [
    'PUT',
    /^\/repos\/([^/]+)\/[^/]+\/pulls\/(\d+)\/merge$/,
    (host, { person }, [owner = '', number = '']) => {
      host.demandWrite(person, owner);
      return { status: 200, body: { merged: true, sha: host.mergePull(person, Number(number)) } };
    },
  ],
  [
    'GET',
    /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)$/,
    (host, { person }, [number = '']) => labelled(host, number, () => undefined, person),
  ],
  [
    'PATCH',
    /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)$/,
    (host, { person, body }, [number = '']) => labelled(host, number, () => names(body['labels']), person),
  ],
  [
    'POST',
    /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/labels$/,
    (host, { person, body }, [number = '']) =>
      labelled(host, number, ({ labels }) => [...labels, ...names(body['labels'])], person),
  ],
];

/** @throws Refused as GitHub refuses: unknown address, no right, a pull request that exists */
export function answerRest(host: Host, question: Question): Answer {
  const [, owner, name] = /^\/repos\/([^/]+)\/([^/]+)/.exec(question.path) ?? [];
  if (owner !== undefined && name !== undefined && !host.hasRepository(owner, name)) throw missing();
  for (const [method, path, handler] of HANDLERS) {
    const match = method === question.method ? path.exec(question.path) : null;
    if (match) return handler(host, question, match.slice(1));
  }
  throw missing();
}
