-- A customer's state and what was given to them, in one round trip.
-- KEYS[1] the alias of the asked node; ARGV[1] the node id
-- Answers {alias, state, anchor, hash of uses}; nothing for what is not there. Uses are kept under the anchor of a known
-- customer, which stays through merges, or else under the asked node.
local MARK = '"anchor":"'
local alias = redis.call('GET', KEYS[1])
local customer = alias and string.match(alias, '^%S+ (%S+)')
local state = customer and redis.call('HGET', 'kundresa:customer:' .. customer, 'state') or false
local anchor = ARGV[1]

if state then
  local start, stop = string.find(state, MARK, 1, true)
  anchor = start and string.sub(state, stop + 1, stop + 36) or customer
end
return {alias, state, anchor, redis.call('HGETALL', 'kundresa:caps:' .. anchor)}
