import personalizer from '@azure-rest/ai-personalizer';
import { AzureKeyCredential } from '@azure/core-auth';

const { default: createClient, isUnexpected } = personalizer;
const [endpoint, key, run] = process.argv.slice(2);
const client = createClient(endpoint, new AzureKeyCredential(key), { allowInsecureConnection: true });
const actions = ['news', 'sport', 'food'].map((id) => ({ id, features: [{ topic: id }] }));
const said = { rankings: [], codes: [] };

for (let i = 0; i < 20; i++) {
  const eventId = `${run}-${i}`;
  const ranking = await client.path('/rank').post({
    body: {
      eventId,
      actions,
      contextFeatures: [{ time: i % 2 ? 'evening' : 'morning' }, { run }],
      excludedActions: i % 5 === 4 ? ['food'] : [],
      deferActivation: i % 4 === 3,
    },
  });
  if (isUnexpected(ranking)) {
    throw new Error(ranking.body.error.message);
  }
  said.rankings.push(ranking.body);
  if (i % 4 === 3) {
    said.codes.push(Number((await client.path('/events/{eventId}/activate', eventId).post()).status));
  }
  const reward = await client.path('/events/{eventId}/reward', eventId).post({ body: { value: i % 3 ? 0 : 1 } });
  said.codes.push(Number(reward.status));
}
const unknown = await client.path('/events/{eventId}/reward', 'nobody').post({ body: { value: 1 } });
said.error = [Number(unknown.status), unknown.body.error.code];
console.log(JSON.stringify(said));
