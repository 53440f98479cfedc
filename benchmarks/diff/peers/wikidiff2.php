<?php
// wikidiff2's table, which Wikipedia shows. answering.py says what goes in and out.
const CONTEXT = 2; // lines around a change, as MediaWiki asks for; to read off everything we ask for all of them
const ALL = 1000000;
const CELL = '~<td class="diff-(context|deletedline|addedline) diff-side-%s">(.*?)</td>~s';

[, $repeats, $wanted] = $argv;
echo json_encode(['version' => phpversion('wikidiff2')]), "\n";
while (($line = fgets(STDIN)) !== false) {
    [$old, $new] = array_map(fn(array $paragraphs) => implode("\n", $paragraphs), json_decode($line));
    $least = INF;
    for ($k = 0; $k < $repeats; $k++) {
        $start = cpu();
        wikidiff2_do_diff($old, $new, CONTEXT);
        $least = min($least, cpu() - $start);
    }
    $shown = $wanted === 'shown' ? ['rows' => rows(wikidiff2_do_diff($old, $new, ALL))] : [];
    echo json_encode(['seconds' => $least] + $shown, JSON_UNESCAPED_UNICODE), "\n";
}

function cpu(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
        + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}

function rows(string $table): array
{
    preg_match_all('~<tr>.*?</tr>~s', $table, $found);
    $rows = array_map('row', $found[0]);
    return array_values(array_filter($rows, fn(array $row) => $row[0] !== null || $row[1] !== null));
}

/** A line with no partner is marked as a whole by its colour, except one that was moved, which only carries marks. */
function row(string $row): array
{
    $old = preg_match(sprintf(CELL, 'deleted'), $row, $cell) ? $cell[2] : null;
    $new = preg_match(sprintf(CELL, 'added'), $row, $cell) ? $cell[2] : null;
    $whole = ($old === null || $new === null) && !str_contains($row, 'movedpara');
    return [side($old, $whole), side($new, $whole), null];
}

function side(?string $cell, bool $whole): ?array
{
    if ($cell === null) {
        return null;
    }
    $pieces = preg_split('~<(?:del|ins)[^>]*>(.*?)</(?:del|ins)>~s', $cell, -1, PREG_SPLIT_DELIM_CAPTURE);
    $side = [];
    foreach ($pieces as $at => $piece) {
        $text = html_entity_decode(strip_tags($piece), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        if ($text !== '') {
            $side[] = [$whole || $at % 2 === 1, $text];
        }
    }
    return $side;
}
