-- Counts uses of several counters together, or none of them where a cap is reached.
-- KEYS[1] hash of one customer: counter -> times in milliseconds, oldest first, separated by spaces
-- ARGV[1] the time of the uses; ARGV[2] JSON: [{counter, keep, caps: [{most, window}]}], times in milliseconds
-- Answers {1, hash} where all were counted, {0, hash} where none was.
local at = tonumber(ARGV[1])
local claims = cjson.decode(ARGV[2])
local counted = {}
local longest = 1

for i, claim in ipairs(claims) do
  local times = {}
  for time in string.gmatch(redis.call('HGET', KEYS[1], claim.counter) or '', '%d+') do
    times[#times + 1] = time
  end
  for _, cap in ipairs(claim.caps) do
    local within = 0
    for _, time in ipairs(times) do
      if tonumber(time) > at - cap.window then
        within = within + 1
      end
    end
    if within >= cap.most then
      return {0, redis.call('HGETALL', KEYS[1])}
    end
  end
  counted[i] = times
end

for i, claim in ipairs(claims) do
  local kept = {}
  for _, time in ipairs(counted[i]) do
    if tonumber(time) > at - claim.keep then
      kept[#kept + 1] = time
    end
  end
  kept[#kept + 1] = ARGV[1]
  redis.call('HSET', KEYS[1], claim.counter, table.concat(kept, ' '))
  longest = math.max(longest, claim.keep)
end

if redis.call('PTTL', KEYS[1]) < longest then
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', longest))
end
return {1, redis.call('HGETALL', KEYS[1])}
