-- Forgets the uses of one customer up to a time.
-- KEYS[1] hash of counters to times in milliseconds, separated by spaces; ARGV[1] the last time that is forgotten
for _, counter in ipairs(redis.call('HKEYS', KEYS[1])) do
  local kept = {}
  for time in string.gmatch(redis.call('HGET', KEYS[1], counter), '%d+') do
    if tonumber(time) > tonumber(ARGV[1]) then
      kept[#kept + 1] = time
    end
  end
  if #kept == 0 then
    redis.call('HDEL', KEYS[1], counter)
  else
    redis.call('HSET', KEYS[1], counter, table.concat(kept, ' '))
  end
end
return 1
