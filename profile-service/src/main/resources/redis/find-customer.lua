-- A customer by any of their nodes, in one round trip (contracts/customer-cache/v1). KEYS[1] the node's alias; ARGV[1] what
-- customers' keys begin with. Answers {customer id, version, state's bytes}, or nothing where the cache does not know.
local alias = redis.call('GET', KEYS[1])
local customer = alias and string.match(alias, '^%d+ (%S+)$')
if not customer then
  return false
end
local found = redis.call('HMGET', ARGV[1] .. customer, 'version', 'state')
return {customer, found[1], found[2]}
