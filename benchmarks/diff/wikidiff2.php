<?php
// Reads pairs as JSON lines from standard input, and prints for each the least CPU seconds of some repeats.
$repeats = (int)$argv[1];
while (($line = fgets(STDIN)) !== false) {
    [$old, $new] = json_decode($line);
    $least = INF;
    for ($k = 0; $k < $repeats; $k++) {
        $start = cpu();
        wikidiff2_do_diff($old, $new, 2);
        $least = min($least, cpu() - $start);
    }
    echo $least, "\n";
}

function cpu(): float
{
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
        + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
}
