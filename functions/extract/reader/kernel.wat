;; The inner loops of the reader: sums of rows of weights, and the network of convolutions.
;; Addresses and sizes are in bytes where nothing else is said; nothing is checked, so callers reserve what they pass.
(module
  (memory (export "memory") 1)

  ;; ---- Tables of rows by hashed feature ----
  ;; An index has eight bytes for 32 features: a bit for each that has a row, then the number of rows before these.

  ;; Makes the index of `words` times 32 bits.
  (func (export "index") (param $bits i32) (param $words i32) (param $index i32)
    (local $end i32) (local $before i32) (local $word i32)
    (local.set $end (i32.add (local.get $bits) (i32.shl (local.get $words) (i32.const 2))))
    (loop $next
      (local.set $word (i32.load (local.get $bits)))
      (i32.store (local.get $index) (local.get $word))
      (i32.store offset=4 (local.get $index) (local.get $before))
      (local.set $before (i32.add (local.get $before) (i32.popcnt (local.get $word))))
      (local.set $index (i32.add (local.get $index) (i32.const 8)))
      (local.set $bits (i32.add (local.get $bits) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $bits) (local.get $end)))))

  ;; Writes the numbers of the rows of `count` features, 32 bits each, to `list`; features without a row are left out. Returns its end.
  (func $find (param $features i32) (param $end i32) (param $index i32) (param $list i32) (result i32)
    (local $feature i32) (local $bits i32) (local $entry i32)
    (if (i32.ge_u (local.get $features) (local.get $end)) (then (return (local.get $list))))
    (loop $next
      (local.set $feature (i32.load (local.get $features)))
      (local.set $entry (i32.add (local.get $index) (i32.shl (i32.shr_u (local.get $feature) (i32.const 5)) (i32.const 3))))
      (local.set $bits (i32.load (local.get $entry)))
      (i32.store (local.get $list)
        (i32.add (i32.load offset=4 (local.get $entry))
          (i32.popcnt (i32.and (local.get $bits) (i32.sub (i32.shl (i32.const 1) (local.get $feature)) (i32.const 1))))))
      ;; Shifts count modulo 32, so the feature itself says which of the 32 bits is its own.
      (local.set $list (i32.add (local.get $list)
        (i32.shl (i32.and (i32.shr_u (local.get $bits) (local.get $feature)) (i32.const 1)) (i32.const 2))))
      (local.set $features (i32.add (local.get $features) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $features) (local.get $end))))
    (local.get $list))

  ;; For each of `words` words the sum of the rows of its features, those from starts[word] to starts[word + 1]. A row is
  ;; `stride` signed bytes, a multiple of 8; a sum is as many 16-bit numbers. `list` is room for one word's features.
  (func (export "sum") (param $features i32) (param $starts i32) (param $words i32) (param $index i32) (param $rows i32) (param $stride i32) (param $list i32) (param $sums i32)
    (local $last i32) (local $end i32) (local $at i32) (local $group i32) (local $s v128)
    (local.set $last (i32.add (local.get $starts) (i32.shl (local.get $words) (i32.const 2))))
    (block $done
      (loop $word
        (br_if $done (i32.ge_u (local.get $starts) (local.get $last)))
        (local.set $end (call $find
          (i32.add (local.get $features) (i32.shl (i32.load (local.get $starts)) (i32.const 2)))
          (i32.add (local.get $features) (i32.shl (i32.load offset=4 (local.get $starts)) (i32.const 2)))
          (local.get $index) (local.get $list)))
        (local.set $group (i32.const 0))
        (loop $groups
          (local.set $s (v128.const i32x4 0 0 0 0))
          (local.set $at (local.get $list))
          (block $summed
            (loop $row
              (br_if $summed (i32.ge_u (local.get $at) (local.get $end)))
              (local.set $s (i16x8.add (local.get $s) (v128.load8x8_s
                (i32.add (i32.add (local.get $rows) (local.get $group)) (i32.mul (i32.load (local.get $at)) (local.get $stride))))))
              (local.set $at (i32.add (local.get $at) (i32.const 4)))
              (br $row)))
          (v128.store (local.get $sums) (local.get $s))
          (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
          (local.set $group (i32.add (local.get $group) (i32.const 8)))
          (br_if $groups (i32.lt_u (local.get $group) (local.get $stride))))
        (local.set $starts (i32.add (local.get $starts) (i32.const 4)))
        (br $word))))

  ;; Copies `count` rows of `width` bytes to rows `stride` apart. From one row to the next it is `down` bytes, from one byte of a row to the next `across`.
  (func (export "spread") (param $from i32) (param $count i32) (param $width i32) (param $down i32) (param $across i32) (param $stride i32) (param $rows i32)
    (local $row i32) (local $kind i32) (local $at i32) (local $to i32)
    (loop $kinds
      (local.set $row (i32.const 0))
      (local.set $at (local.get $from))
      (local.set $to (i32.add (local.get $rows) (local.get $kind)))
      (block $done
        (loop $next
          (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
          (i32.store8 (local.get $to) (i32.load8_u (local.get $at)))
          (local.set $at (i32.add (local.get $at) (local.get $down)))
          (local.set $to (i32.add (local.get $to) (local.get $stride)))
          (local.set $row (i32.add (local.get $row) (i32.const 1)))
          (br $next)))
      (local.set $from (i32.add (local.get $from) (local.get $across)))
      (local.set $kind (i32.add (local.get $kind) (i32.const 1)))
      (br_if $kinds (i32.lt_u (local.get $kind) (local.get $width)))))

  ;; ---- Sparse tables: rows of (class, weight) pairs of a byte each, and of more than 6 pairs a whole row of 56 signed bytes ----
  ;; A row has 32 bits in `starts`: in the lowest six its number of pairs, then which pair is its first; or 0, then which whole row it is.

  ;; Fills index, starts, pairs and whole rows, which must be zeros, from `rows` counts of pairs, a byte each, a multiple of 32, and the pairs' classes and
  ;; weights. Returns the number of pairs that are no part of whole rows.
  (func (export "gather") (param $counts i32) (param $rows i32) (param $classes i32) (param $weights i32) (param $index i32) (param $starts i32) (param $pairs i32) (param $whole i32) (result i32)
    (local $end i32) (local $bit i32) (local $bits i32) (local $count i32) (local $last i32) (local $row i32) (local $pair i32) (local $wholes i32)
    (local.set $end (i32.add (local.get $counts) (local.get $rows)))
    (loop $words
      (i32.store offset=4 (local.get $index) (local.get $row))
      (local.set $bits (i32.const 0))
      (local.set $bit (i32.const 0))
      (loop $next
        (local.set $count (i32.load8_u (i32.add (local.get $counts) (local.get $bit))))
        (if (local.get $count)
          (then
            (local.set $bits (i32.or (local.get $bits) (i32.shl (i32.const 1) (local.get $bit))))
            (local.set $last (i32.add (local.get $classes) (local.get $count)))
            (i32.store (i32.add (local.get $starts) (i32.shl (local.get $row) (i32.const 2)))
              (if (result i32) (i32.gt_u (local.get $count) (i32.const 6))
                (then (i32.shl (local.get $wholes) (i32.const 6)))
                (else (i32.or (i32.shl (local.get $pair) (i32.const 6)) (local.get $count)))))
            (loop $each
              (if (i32.gt_u (local.get $count) (i32.const 6))
                (then (i32.store8
                  (i32.add (local.get $whole) (i32.add (i32.mul (local.get $wholes) (i32.const 56)) (i32.load8_u (local.get $classes))))
                  (i32.load8_u (local.get $weights))))
                (else
                  (i32.store8 (i32.add (local.get $pairs) (i32.shl (local.get $pair) (i32.const 1))) (i32.load8_u (local.get $classes)))
                  (i32.store8 offset=1 (i32.add (local.get $pairs) (i32.shl (local.get $pair) (i32.const 1))) (i32.load8_u (local.get $weights)))
                  (local.set $pair (i32.add (local.get $pair) (i32.const 1)))))
              (local.set $classes (i32.add (local.get $classes) (i32.const 1)))
              (local.set $weights (i32.add (local.get $weights) (i32.const 1)))
              (br_if $each (i32.lt_u (local.get $classes) (local.get $last))))
            (local.set $wholes (i32.add (local.get $wholes) (i32.gt_u (local.get $count) (i32.const 6))))
            (local.set $row (i32.add (local.get $row) (i32.const 1)))))
        (local.set $bit (i32.add (local.get $bit) (i32.const 1)))
        (br_if $next (i32.lt_u (local.get $bit) (i32.const 32))))
      (i32.store (local.get $index) (local.get $bits))
      (local.set $index (i32.add (local.get $index) (i32.const 8)))
      (local.set $counts (i32.add (local.get $counts) (i32.const 32)))
      (br_if $words (i32.lt_u (local.get $counts) (local.get $end))))
    (local.get $pair))

  ;; Sums the weights of `count` features by class to 56 scores, 16 bits each.
  (func (export "add") (param $features i32) (param $count i32) (param $index i32) (param $starts i32) (param $pairs i32) (param $whole i32) (param $list i32) (param $scores i32)
    (local $end i32) (local $at i32) (local $last i32) (local $start i32) (local $score i32) (local $pair i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $s4 v128) (local $s5 v128) (local $s6 v128)
    (v128.store (local.get $scores) (local.get $s0))
    (v128.store offset=16 (local.get $scores) (local.get $s0))
    (v128.store offset=32 (local.get $scores) (local.get $s0))
    (v128.store offset=48 (local.get $scores) (local.get $s0))
    (v128.store offset=64 (local.get $scores) (local.get $s0))
    (v128.store offset=80 (local.get $scores) (local.get $s0))
    (v128.store offset=96 (local.get $scores) (local.get $s0))
    (local.set $end (call $find (local.get $features)
      (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 2))) (local.get $index) (local.get $list)))
    (block $done
      (loop $rows
        (br_if $done (i32.ge_u (local.get $list) (local.get $end)))
        (local.set $start (i32.load (i32.add (local.get $starts) (i32.shl (i32.load (local.get $list)) (i32.const 2)))))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (local.set $count (i32.and (local.get $start) (i32.const 63)))
        (local.set $start (i32.shr_u (local.get $start) (i32.const 6)))
        (if (local.get $count)
          (then
            (local.set $at (i32.add (local.get $pairs) (i32.shl (local.get $start) (i32.const 1))))
            (local.set $last (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 1))))
            (loop $next
              (local.set $pair (i32.load16_s (local.get $at)))
              (local.set $score (i32.add (local.get $scores) (i32.shl (i32.and (local.get $pair) (i32.const 255)) (i32.const 1))))
              (i32.store16 (local.get $score) (i32.add (i32.load16_s (local.get $score)) (i32.shr_s (local.get $pair) (i32.const 8))))
              (local.set $at (i32.add (local.get $at) (i32.const 2)))
              (br_if $next (i32.lt_u (local.get $at) (local.get $last)))))
          (else
            (local.set $at (i32.add (local.get $whole) (i32.mul (local.get $start) (i32.const 56))))
            (local.set $s0 (i16x8.add (local.get $s0) (v128.load8x8_s (local.get $at))))
            (local.set $s1 (i16x8.add (local.get $s1) (v128.load8x8_s offset=8 (local.get $at))))
            (local.set $s2 (i16x8.add (local.get $s2) (v128.load8x8_s offset=16 (local.get $at))))
            (local.set $s3 (i16x8.add (local.get $s3) (v128.load8x8_s offset=24 (local.get $at))))
            (local.set $s4 (i16x8.add (local.get $s4) (v128.load8x8_s offset=32 (local.get $at))))
            (local.set $s5 (i16x8.add (local.get $s5) (v128.load8x8_s offset=40 (local.get $at))))
            (local.set $s6 (i16x8.add (local.get $s6) (v128.load8x8_s offset=48 (local.get $at))))))
        (br $rows)))
    (v128.store (local.get $scores) (i16x8.add (local.get $s0) (v128.load (local.get $scores))))
    (v128.store offset=16 (local.get $scores) (i16x8.add (local.get $s1) (v128.load offset=16 (local.get $scores))))
    (v128.store offset=32 (local.get $scores) (i16x8.add (local.get $s2) (v128.load offset=32 (local.get $scores))))
    (v128.store offset=48 (local.get $scores) (i16x8.add (local.get $s3) (v128.load offset=48 (local.get $scores))))
    (v128.store offset=64 (local.get $scores) (i16x8.add (local.get $s4) (v128.load offset=64 (local.get $scores))))
    (v128.store offset=80 (local.get $scores) (i16x8.add (local.get $s5) (v128.load offset=80 (local.get $scores))))
    (v128.store offset=96 (local.get $scores) (i16x8.add (local.get $s6) (v128.load offset=96 (local.get $scores)))))

  ;; ---- The network ----

  (func $total (param $v v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))

  ;; A convolution over three rows of 16-bit whole numbers: c[t][n] = sum over j = 0, 1, 2 and over k of a[t + j · dilation][k] · b[n][j][k].
  ;; `depth` (bytes of a row of a) is a multiple of 16, `hop` the bytes from one of the three rows to the next, `rows` (of c) a multiple
  ;; of 4, `count` (of outputs n) even; c holds 32-bit numbers.
  ;; Four rows meet two outputs at a time, so that each number read is used more than once.
  (func (export "convolve") (param $a i32) (param $b i32) (param $c i32) (param $rows i32) (param $depth i32) (param $count i32) (param $hop i32)
    (local $n i32) (local $t i32) (local $pc i32) (local $line i32) (local $skip i32) (local $start i32) (local $tap i32) (local $width i32) (local $end i32) (local $v v128)
    (local $a0 i32) (local $a1 i32) (local $a2 i32) (local $a3 i32) (local $b0 i32) (local $b1 i32) (local $w0 v128) (local $w1 v128)
    (local $s0_0 v128) (local $s0_1 v128) (local $s1_0 v128) (local $s1_1 v128) (local $s2_0 v128) (local $s2_1 v128) (local $s3_0 v128) (local $s3_1 v128)
    (local.set $line (i32.shl (local.get $count) (i32.const 2)))
    (local.set $width (i32.mul (local.get $depth) (i32.const 3)))
    (local.set $skip (i32.sub (local.get $hop) (local.get $depth)))
    (loop $outputs
     (local.set $start (local.get $a))
     (local.set $pc (i32.add (local.get $c) (i32.shl (local.get $n) (i32.const 2))))
     (local.set $t (i32.const 0))
     (loop $blocks
      (local.set $a0 (local.get $start))
      (local.set $a1 (i32.add (local.get $a0) (local.get $depth)))
      (local.set $a2 (i32.add (local.get $a1) (local.get $depth)))
      (local.set $a3 (i32.add (local.get $a2) (local.get $depth)))
      (local.set $b0 (local.get $b))
      (local.set $b1 (i32.add (local.get $b0) (local.get $width)))
      (local.set $s0_0 (v128.const i32x4 0 0 0 0))
      (local.set $s0_1 (v128.const i32x4 0 0 0 0))
      (local.set $s1_0 (v128.const i32x4 0 0 0 0))
      (local.set $s1_1 (v128.const i32x4 0 0 0 0))
      (local.set $s2_0 (v128.const i32x4 0 0 0 0))
      (local.set $s2_1 (v128.const i32x4 0 0 0 0))
      (local.set $s3_0 (v128.const i32x4 0 0 0 0))
      (local.set $s3_1 (v128.const i32x4 0 0 0 0))
      (local.set $tap (i32.const 0))
      (loop $taps
       (local.set $end (i32.add (local.get $b0) (local.get $depth)))
       (loop $inner
        (local.set $w0 (v128.load (local.get $b0)))
        (local.set $w1 (v128.load (local.get $b1)))
        (local.set $v (v128.load (local.get $a0)))
        (local.set $s0_0 (i32x4.add (local.get $s0_0) (i32x4.dot_i16x8_s (local.get $w0) (local.get $v))))
        (local.set $s0_1 (i32x4.add (local.get $s0_1) (i32x4.dot_i16x8_s (local.get $w1) (local.get $v))))
        (local.set $v (v128.load (local.get $a1)))
        (local.set $s1_0 (i32x4.add (local.get $s1_0) (i32x4.dot_i16x8_s (local.get $w0) (local.get $v))))
        (local.set $s1_1 (i32x4.add (local.get $s1_1) (i32x4.dot_i16x8_s (local.get $w1) (local.get $v))))
        (local.set $v (v128.load (local.get $a2)))
        (local.set $s2_0 (i32x4.add (local.get $s2_0) (i32x4.dot_i16x8_s (local.get $w0) (local.get $v))))
        (local.set $s2_1 (i32x4.add (local.get $s2_1) (i32x4.dot_i16x8_s (local.get $w1) (local.get $v))))
        (local.set $v (v128.load (local.get $a3)))
        (local.set $s3_0 (i32x4.add (local.get $s3_0) (i32x4.dot_i16x8_s (local.get $w0) (local.get $v))))
        (local.set $s3_1 (i32x4.add (local.get $s3_1) (i32x4.dot_i16x8_s (local.get $w1) (local.get $v))))
        (local.set $a0 (i32.add (local.get $a0) (i32.const 16)))
        (local.set $a1 (i32.add (local.get $a1) (i32.const 16)))
        (local.set $a2 (i32.add (local.get $a2) (i32.const 16)))
        (local.set $a3 (i32.add (local.get $a3) (i32.const 16)))
        (local.set $b0 (i32.add (local.get $b0) (i32.const 16)))
        (local.set $b1 (i32.add (local.get $b1) (i32.const 16)))
        (br_if $inner (i32.lt_u (local.get $b0) (local.get $end))))
       (local.set $a0 (i32.add (local.get $a0) (local.get $skip)))
       (local.set $a1 (i32.add (local.get $a1) (local.get $skip)))
       (local.set $a2 (i32.add (local.get $a2) (local.get $skip)))
       (local.set $a3 (i32.add (local.get $a3) (local.get $skip)))
       (local.set $tap (i32.add (local.get $tap) (i32.const 1)))
       (br_if $taps (i32.lt_u (local.get $tap) (i32.const 3))))
      ;; The four parts of each sum are added up, of two sums at once.
      (local.set $v (i32x4.add (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s0_0) (local.get $s0_1)) (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s0_0) (local.get $s0_1))))
      (v128.store64_lane 0 (local.get $pc) (i32x4.add (local.get $v) (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v))))
      (local.set $pc (i32.add (local.get $pc) (local.get $line)))
      (local.set $v (i32x4.add (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s1_0) (local.get $s1_1)) (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s1_0) (local.get $s1_1))))
      (v128.store64_lane 0 (local.get $pc) (i32x4.add (local.get $v) (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v))))
      (local.set $pc (i32.add (local.get $pc) (local.get $line)))
      (local.set $v (i32x4.add (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s2_0) (local.get $s2_1)) (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s2_0) (local.get $s2_1))))
      (v128.store64_lane 0 (local.get $pc) (i32x4.add (local.get $v) (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v))))
      (local.set $pc (i32.add (local.get $pc) (local.get $line)))
      (local.set $v (i32x4.add (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s3_0) (local.get $s3_1)) (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $s3_0) (local.get $s3_1))))
      (v128.store64_lane 0 (local.get $pc) (i32x4.add (local.get $v) (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $v) (local.get $v))))
      (local.set $pc (i32.add (local.get $pc) (local.get $line)))
      (local.set $start (i32.add (local.get $start) (i32.mul (local.get $depth) (i32.const 4))))
      (local.set $t (i32.add (local.get $t) (i32.const 4)))
      (br_if $blocks (i32.lt_u (local.get $t) (local.get $rows))))
     (local.set $b (i32.add (local.get $b) (i32.mul (local.get $width) (i32.const 2))))
     (local.set $n (i32.add (local.get $n) (i32.const 2)))
     (br_if $outputs (i32.lt_u (local.get $n) (local.get $count)))))

  ;; The first state of each of `words` words, `width` 32-bit floating-point numbers, a multiple of 8: the word's vector brought to the width, and a row
  ;; for each of its columns, but nothing below 0. `rows` holds for each word the number of its vector, then those of its
  ;; `columns` rows. Vectors and the rows that bring them to the width are `depth` signed bytes, a multiple of 8; each row of bytes
  ;; is worth as much as its unit says. `list` is room for 8 bytes a column.
  (func (export "start") (param $rows i32) (param $words i32) (param $columns i32) (param $width i32) (param $depth i32)
    (param $vectors i32) (param $vectorUnits i32) (param $project i32) (param $projectUnits i32) (param $bias i32)
    (param $table i32) (param $tableUnits i32) (param $list i32) (param $states i32)
    (local $vector i32) (local $unit i32) (local $k i32) (local $n i32) (local $end i32) (local $line i32) (local $worth f64)
    (local $v v128) (local $s v128) (local $r v128)
    (block $done
      (loop $word
        (br_if $done (i32.eqz (local.get $words)))
        (local.set $vector (i32.add (local.get $vectors) (i32.mul (i32.load (local.get $rows)) (local.get $depth))))
        (local.set $worth (f64.promote_f32 (f32.load
          (i32.add (local.get $vectorUnits) (i32.shl (i32.load (local.get $rows)) (i32.const 2))))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
        (local.set $line (local.get $project))
        (local.set $unit (i32.const 0))
        (loop $units
          (local.set $s (v128.const i32x4 0 0 0 0))
          (local.set $k (i32.const 0))
          (loop $products
            (local.set $s (i32x4.add (local.get $s) (i32x4.dot_i16x8_s
              (v128.load8x8_s (i32.add (local.get $vector) (local.get $k)))
              (v128.load8x8_s (i32.add (local.get $line) (local.get $k))))))
            (local.set $k (i32.add (local.get $k) (i32.const 8)))
            (br_if $products (i32.lt_u (local.get $k) (local.get $depth))))
          (local.set $k (i32.shl (local.get $unit) (i32.const 2)))
          (f32.store (i32.add (local.get $states) (local.get $k))
            (f32.demote_f64 (f64.add
              (f64.promote_f32 (f32.load (i32.add (local.get $bias) (local.get $k))))
              (f64.mul
                (f64.mul (f64.convert_i32_s (call $total (local.get $s))) (local.get $worth))
                (f64.promote_f32 (f32.load (i32.add (local.get $projectUnits) (local.get $k))))))))
          (local.set $line (i32.add (local.get $line) (local.get $depth)))
          (local.set $unit (i32.add (local.get $unit) (i32.const 1)))
          (br_if $units (i32.lt_u (local.get $unit) (local.get $width))))
        ;; Where each column's row lies, and its unit.
        (local.set $n (local.get $list))
        (local.set $end (i32.add (local.get $list) (i32.shl (local.get $columns) (i32.const 3))))
        (loop $column
          (i32.store (local.get $n) (i32.add (local.get $table) (i32.mul (i32.load (local.get $rows)) (local.get $width))))
          (i32.store offset=4 (local.get $n)
            (i32.load (i32.add (local.get $tableUnits) (i32.shl (i32.load (local.get $rows)) (i32.const 2)))))
          (local.set $rows (i32.add (local.get $rows) (i32.const 4)))
          (local.set $n (i32.add (local.get $n) (i32.const 8)))
          (br_if $column (i32.lt_u (local.get $n) (local.get $end))))
        (local.set $unit (i32.const 0))
        (loop $eights
          (local.set $s (v128.load (local.get $states)))
          (local.set $r (v128.load offset=16 (local.get $states)))
          (local.set $n (local.get $list))
          (loop $column
            (local.set $v (v128.load8x8_s (i32.add (i32.load (local.get $n)) (local.get $unit))))
            (local.set $s (f32x4.add (local.get $s) (f32x4.mul (v128.load32_splat offset=4 (local.get $n))
              (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $v))))))
            (local.set $r (f32x4.add (local.get $r) (f32x4.mul (v128.load32_splat offset=4 (local.get $n))
              (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $v))))))
            (local.set $n (i32.add (local.get $n) (i32.const 8)))
            (br_if $column (i32.lt_u (local.get $n) (local.get $end))))
          (v128.store (local.get $states) (f32x4.max (local.get $s) (v128.const i32x4 0 0 0 0)))
          (v128.store offset=16 (local.get $states) (f32x4.max (local.get $r) (v128.const i32x4 0 0 0 0)))
          (local.set $states (i32.add (local.get $states) (i32.const 32)))
          (local.set $unit (i32.add (local.get $unit) (i32.const 8)))
          (br_if $eights (i32.lt_u (local.get $unit) (local.get $width))))
        (local.set $words (i32.sub (local.get $words) (i32.const 1)))
        (br $word))))

  ;; States as 16-bit whole numbers, a state of 1 as 256: `count` of them, a multiple of 8.
  (func (export "round") (param $states i32) (param $count i32) (param $to i32)
    (local $end i32) (local $factor v128)
    (local.set $factor (v128.const f32x4 256 256 256 256))
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $count) (i32.const 1))))
    (block $done
      (loop $eights
        (br_if $done (i32.ge_u (local.get $to) (local.get $end)))
        (v128.store (local.get $to) (i16x8.narrow_i32x4_s
          (i32x4.trunc_sat_f32x4_s (f32x4.mul (v128.load (local.get $states)) (local.get $factor)))
          (i32x4.trunc_sat_f32x4_s (f32x4.mul (v128.load offset=16 (local.get $states)) (local.get $factor)))))
        (local.set $states (i32.add (local.get $states) (i32.const 32)))
        (local.set $to (i32.add (local.get $to) (i32.const 16)))
        (br $eights))))

  ;; The steps of the curves' table, as addresses, at which four products stand.
  (func $steps (param $products i32) (param $scale i32) (param $shift i32) (param $curve i32) (param $most v128) (result v128)
    (i32x4.add (i32x4.splat (local.get $curve)) (i32x4.shl
      (i32x4.trunc_sat_f32x4_s (f32x4.min (local.get $most) (f32x4.max (v128.const i32x4 0 0 0 0)
        (f32x4.add (f32x4.mul (f32x4.convert_i32x4_s (v128.load (local.get $products))) (v128.load (local.get $scale)))
          (v128.load (local.get $shift))))))
      (i32.const 2))))

  ;; The values at four addresses.
  (func $values (param $at v128) (result v128)
    (v128.load32_lane 3 (i32x4.extract_lane 3 (local.get $at))
      (v128.load32_lane 2 (i32x4.extract_lane 2 (local.get $at))
        (v128.load32_lane 1 (i32x4.extract_lane 1 (local.get $at))
          (v128.load32_zero (i32x4.extract_lane 0 (local.get $at)))))))

  ;; Adds to each state a value let through by its gate. Of each of `words` words there are `width` products for values, a multiple of 4, then as
  ;; many for gates; `scale` and `shift` bring them to steps of the two curves, `tanh` and `sigmoid`, whose last step is `most`.
  (func (export "gate") (param $products i32) (param $words i32) (param $width i32) (param $scale i32) (param $shift i32) (param $tanh i32) (param $sigmoid i32) (param $most f32) (param $states i32)
    (local $at i32) (local $line i32) (local $last v128)
    (local.set $line (i32.shl (local.get $width) (i32.const 2)))
    (local.set $last (f32x4.splat (local.get $most)))
    (block $done
      (loop $word
        (br_if $done (i32.eqz (local.get $words)))
        (local.set $at (i32.const 0))
        (loop $fours
          (v128.store (local.get $states) (f32x4.add (v128.load (local.get $states)) (f32x4.mul
            (call $values (call $steps
              (i32.add (local.get $products) (local.get $at))
              (i32.add (local.get $scale) (local.get $at))
              (i32.add (local.get $shift) (local.get $at))
              (local.get $tanh) (local.get $last)))
            (call $values (call $steps
              (i32.add (i32.add (local.get $products) (local.get $line)) (local.get $at))
              (i32.add (i32.add (local.get $scale) (local.get $line)) (local.get $at))
              (i32.add (i32.add (local.get $shift) (local.get $line)) (local.get $at))
              (local.get $sigmoid) (local.get $last))))))
          (local.set $states (i32.add (local.get $states) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $fours (i32.lt_u (local.get $at) (local.get $line))))
        (local.set $products (i32.add (local.get $products) (i32.shl (local.get $line) (i32.const 1))))
        (local.set $words (i32.sub (local.get $words) (i32.const 1)))
        (br $word))))

  ;; Eight scores of each of `words` words, 32-bit: `bias` and the products of its `width` states with rows of eight weights, 64-bit.
  (func (export "finish") (param $states i32) (param $words i32) (param $width i32) (param $weights i32) (param $bias i32) (param $scores i32)
    (local $end i32) (local $at i32) (local $state v128) (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (block $done
      (loop $word
        (br_if $done (i32.eqz (local.get $words)))
        (local.set $s0 (v128.load (local.get $bias)))
        (local.set $s1 (v128.load offset=16 (local.get $bias)))
        (local.set $s2 (v128.load offset=32 (local.get $bias)))
        (local.set $s3 (v128.load offset=48 (local.get $bias)))
        (local.set $at (local.get $weights))
        (local.set $end (i32.add (local.get $weights) (i32.shl (local.get $width) (i32.const 6))))
        (loop $units
          (local.set $state (f64x2.splat (f64.promote_f32 (f32.load (local.get $states)))))
          (local.set $s0 (f64x2.add (local.get $s0) (f64x2.mul (local.get $state) (v128.load (local.get $at)))))
          (local.set $s1 (f64x2.add (local.get $s1) (f64x2.mul (local.get $state) (v128.load offset=16 (local.get $at)))))
          (local.set $s2 (f64x2.add (local.get $s2) (f64x2.mul (local.get $state) (v128.load offset=32 (local.get $at)))))
          (local.set $s3 (f64x2.add (local.get $s3) (f64x2.mul (local.get $state) (v128.load offset=48 (local.get $at)))))
          (local.set $states (i32.add (local.get $states) (i32.const 4)))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (br_if $units (i32.lt_u (local.get $at) (local.get $end))))
        (v128.store64_lane 0 (local.get $scores) (f32x4.demote_f64x2_zero (local.get $s0)))
        (v128.store64_lane offset=8 0 (local.get $scores) (f32x4.demote_f64x2_zero (local.get $s1)))
        (v128.store64_lane offset=16 0 (local.get $scores) (f32x4.demote_f64x2_zero (local.get $s2)))
        (v128.store64_lane offset=24 0 (local.get $scores) (f32x4.demote_f64x2_zero (local.get $s3)))
        (local.set $scores (i32.add (local.get $scores) (i32.const 32)))
        (local.set $words (i32.sub (local.get $words) (i32.const 1)))
        (br $word))))
)
