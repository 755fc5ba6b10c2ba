// Hosts that must never be connected to, as they may stand in a URL; WHATWG URL makes one notation of many.

const hosts = {
  "the machine itself":
    "127.0.0.1 127.1 127.0.0.53 0.0.0.0 0 2130706433 0x7f000001 0x7f.1 0177.0.0.1 127.0.0.1. １２７.０.０.１ [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1]",
  "private networks":
    "10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 3232235777 100.64.0.1 [fc00::1] [fd12::1] [fe80::1] [fec0::1] [::ffff:10.0.0.1] [::10.0.0.1]",
  "instance services of clouds":
    "169.254.169.254 169.254.170.2 2852039166 0xa9fea9fe [::ffff:169.254.169.254] [::a9fe:a9fe] [fd00:ec2::254] 100.100.100.200 168.63.129.16 [::ffff:168.63.129.16]",
  "gateways that would unwrap an address":
    "[64:ff9b::7f00:1] [64:ff9b::169.254.169.254] [64:ff9b:1::a00:1] [2002:7f00:1::] [2002:a9fe:a9fe::1] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [::ffff:0:127.0.0.1]",
  "documentation, tests, many at once, nobody yet":
    "192.0.2.1 198.51.100.1 203.0.113.1 198.18.0.1 192.0.0.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 [2001:db8::1] [ff02::1] [100::1] [4000::1] [5f00::1] [::2]",
};

export const refusedHosts: readonly { what: string; host: string }[] = Object.entries(hosts).flatMap(([what, names]) =>
  names.split(" ").map((host) => ({ what, host })),
);
