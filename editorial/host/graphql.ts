/** Answers questions in GitHub's GraphQL from the stand-in's repositories. A question that GitHub's own schema does not know is refused. */
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLError, graphql } from 'graphql';
import { type Host, PEOPLE, type Person, type PullRequest } from './host.ts';
import { type Commit, Refused } from './repositories.ts';

const schema = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

const userOf = ({ id, login, name, email }: Person) => ({
  __typename: 'User',
  id: `U_${id}`,
  databaseId: id,
  login,
  name,
  email,
  avatarUrl: '',
});
const userNamed = (login: string) => {
  const person = PEOPLE.find((one) => one.login === login);
  return person ? userOf(person) : { __typename: 'User', id: `U_${login}`, login, email: '', avatarUrl: '' };
};

const CHANGES = { added: 'ADDED', modified: 'MODIFIED', removed: 'DELETED' } as const;

/** Objects with the functions that GraphQL calls for their fields. */
function objectsOf(host: Host) {
  const { repositories } = host;

  function commit(of: Commit): Record<string, unknown> {
    const person = PEOPLE.find(({ email }) => email === of.email);
    return {
      __typename: 'Commit',
      oid: of.oid,
      message: of.message,
      committedDate: of.date,
      author: { name: of.name, email: of.email, avatarUrl: '', user: person ? userOf(person) : null },
      file: ({ path }: { path: string }) => ({ oid: repositories.find(`${of.oid}:${path}`) }),
      history: ({ first = 1, path }: { first?: number; path?: string }) => ({
        nodes: repositories.history(of.oid, first, path).map(commit),
      }),
      deployments: { nodes: [] },
      checkSuites: { nodes: [] },
    };
  }
  const commitAt = (oid: string) => commit(repositories.history(oid, 1)[0] as Commit);
  /** Branches as this answer has seen them: the form names one again for each file, which asked one by one takes half a minute. */
  const seen = new Map<string, Record<string, unknown> | null>();

  function blob(oid: string) {
    const content = repositories.blob(oid);
    const isBinary = content.includes(0);
    return {
      __typename: 'Blob',
      oid,
      byteSize: content.length,
      isBinary,
      isTruncated: false,
      text: isBinary ? null : content.toString('utf8'),
    };
  }

  const pull = (of: PullRequest) => ({
    __typename: 'PullRequest',
    ...of,
    id: `PR_${of.number}`,
    url: `http://localhost/pull/${of.number}`,
    isCrossRepository: of.owner !== repositories.owner,
    headRefName: of.branch,
    headRefOid: host.headOf(of),
    headRepositoryOwner: userNamed(of.owner),
    author: userNamed(of.author),
    labels: { nodes: of.labels.map((name) => ({ name })) },
    files: () => {
      const head = host.headOf(of);
      const changes = head ? repositories.changes(repositories.ref(repositories.owner, of.base), head) : [];
      return { nodes: changes.map(({ path, status }) => ({ path, changeType: CHANGES[status] })) };
    },
  });

  interface PullFilter {
    states?: string[];
    labels?: string[];
    headRefName?: string;
  }
  const pulls = ({ states, labels, headRefName }: PullFilter) => {
    const found = host.pulls
      .filter(({ state }) => !states || states.includes(state))
      .filter((one) => !labels || one.labels.some((label) => labels.includes(label)))
      .filter(({ branch }) => headRefName === undefined || branch === headRefName)
      .toReversed();
    return { nodes: found.map(pull), totalCount: found.length };
  };

  function refOf(owner: string, name: string) {
    const full = repositories.ref(owner, name);
    const known = seen.get(full);
    if (known !== undefined) return known;
    const oid = repositories.head(owner, name);
    const found = oid === undefined ? null : { name, target: commitAt(oid) };
    seen.set(full, found);
    return found;
  }

  function repository(owner: string, name: string, person: Person): Record<string, unknown> | null {
    if (!host.hasRepository(owner, name)) return null;
    return {
      __typename: 'Repository',
      id: `R_${owner}`,
      nameWithOwner: `${owner}/${name}`,
      owner: userNamed(owner),
      defaultBranchRef: () => refOf(owner, host.branch),
      ref: ({ qualifiedName }: { qualifiedName: string }) => refOf(owner, qualifiedName.replace('refs/heads/', '')),
      refs: ({ refPrefix }: { refPrefix: string }) => {
        const prefix = refPrefix.replace('refs/heads/', '');
        return {
          nodes: repositories
            .branches(owner, prefix)
            .map((branch) => ({ ...refOf(owner, branch), name: branch.slice(prefix.length) })),
        };
      },
      object: ({ oid, expression = '' }: { oid?: string; expression?: string }) => {
        const [branch = '', path = ''] = expression.split(/:(.*)/s);
        const found = oid ?? repositories.find(`${repositories.ref(owner, branch)}:${path}`);
        if (found === undefined) return null;
        return repositories.hasBlob(found) ? blob(found) : commitAt(found);
      },
      pullRequests: pulls,
      forks: () => ({ nodes: [repository(person.login, name, person)].filter((fork) => fork && person.login !== owner) }),
    };
  }
  return { commitAt, pull, repository };
}

interface CommitInput {
  branch: { repositoryNameWithOwner: string; branchName: string };
  expectedHeadOid: string;
  fileChanges: { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] };
  message: { headline: string };
}

function rootOf(host: Host, person: Person) {
  const { repositories } = host;
  const objects = objectsOf(host);
  const pullOf = (id: string) => host.pull(Number(id.replace('PR_', '')));
  const setDraft = (id: string, isDraft: boolean) => {
    const pull = pullOf(id);
    if (pull.author !== person.login) host.demandWrite(person, repositories.owner);
    pull.isDraft = isDraft;
    host.keep();
    return { pullRequest: objects.pull(pull) };
  };
  return {
    repository: ({ owner, name }: { owner: string; name: string }) => objects.repository(owner, name, person),
    node: ({ id }: { id: string }) => objects.pull(pullOf(id)),
    createRef: ({ input }: { input: { repositoryId: string; name: string; oid: string } }) => {
      const owner = input.repositoryId.replace('R_', '');
      host.demandWrite(person, owner);
      repositories.createBranch(owner, input.name.replace('refs/heads/', ''), input.oid);
      return { ref: { name: input.name } };
    },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => {
      const [owner = ''] = input.branch.repositoryNameWithOwner.split('/');
      host.demandWrite(person, owner);
      const { additions = [], deletions = [] } = input.fileChanges;
      const oid = repositories.commit(
        { owner, branch: input.branch.branchName, expected: input.expectedHeadOid },
        {
          additions: additions.map(({ path, contents }) => ({ path, contents: Buffer.from(contents, 'base64') })),
          deletions: deletions.map(({ path }) => path),
          message: input.message.headline,
          author: person,
        },
      );
      return { commit: objects.commitAt(oid) };
    },
    convertPullRequestToDraft: ({ input }: { input: { pullRequestId: string } }) => setDraft(input.pullRequestId, true),
    markPullRequestReadyForReview: ({ input }: { input: { pullRequestId: string } }) => setDraft(input.pullRequestId, false),
  };
}

/** @returns `data` and `errors` as GitHub sends them, with its `type` of each error */
export async function answerGraphQL(
  host: Host,
  person: Person,
  question: { query: string; variables?: Record<string, unknown> },
) {
  const { data, errors } = await graphql({
    schema,
    source: question.query,
    rootValue: rootOf(host, person),
    variableValues: question.variables ?? {},
  });
  if (!errors) return { data };
  const told = errors.map((error: GraphQLError) => ({
    type: error.originalError instanceof Refused ? error.originalError.type : 'INVALID',
    path: error.path,
    message: error.message,
  }));
  return { data: data ?? null, errors: told };
}
