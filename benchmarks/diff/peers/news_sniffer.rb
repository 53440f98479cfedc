# News Sniffer's way, written anew from its description: diff-lcs on paragraphs, then on the words of changed ones.
# answering.py says what goes in and out.
require "json"
require "diff/lcs"

def side(marked, text)
  text && [[marked, text]]
end

def words(old, new)
  changes = Diff::LCS.sdiff(old.split, new.split)
  [
    changes.filter_map { |change| [change.action != "=", "#{change.old_element} "] if change.old_element },
    changes.filter_map { |change| [change.action != "=", "#{change.new_element} "] if change.new_element },
  ]
end

def compare(old, new)
  Diff::LCS.sdiff(old, new).map do |change|
    next words(change.old_element, change.new_element) + [nil] if change.action == "!"

    marked = change.action != "="
    [side(marked, change.old_element), side(marked, change.new_element), nil]
  end
end

def cpu
  Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
end

$stdout.sync = true
repeats, wanted = ARGV
puts JSON.generate(version: Diff::LCS::VERSION)
$stdin.each_line do |line|
  old, new = JSON.parse(line)
  rows = nil
  seconds = Array.new(repeats.to_i) do
    start = cpu
    rows = compare(old, new)
    cpu - start
  end
  puts JSON.generate({ seconds: seconds.min }.merge(wanted == "shown" ? { rows: rows } : {}))
end
