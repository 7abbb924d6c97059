-- The only way anything is written into the customer cache (contracts/customer-cache/v1): the newer version wins,
-- whoever comes first. KEYS[1] the key; ARGV[1] "alias", "state" or "gone"; ARGV[2] the version; ARGV[3] how long to
-- keep it, in milliseconds; ARGV[4] the customer id or the state's bytes. Versions are digits without leading zeros:
-- the longer is the newer, equal lengths compare as text (Lua's numbers would round above 2^53).
local kind, version, keep, value = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local held
if kind == 'alias' then
  local text = redis.call('GET', KEYS[1])
  held = text and string.match(text, '^(%d+) ')
else
  held = redis.call('HGET', KEYS[1], 'version')
end
if held and (#held > #version or (#held == #version and held > version)) then
  return 0
end
if kind == 'alias' then
  redis.call('SET', KEYS[1], version .. ' ' .. value, 'PX', keep)
else
  if kind == 'state' then
    redis.call('HSET', KEYS[1], 'version', version, 'state', value)
  else
    redis.call('HSET', KEYS[1], 'version', version)
    redis.call('HDEL', KEYS[1], 'state')
  end
  redis.call('PEXPIRE', KEYS[1], keep)
end
return 1
