"""What happens without being asked: due timers are fired, outgoing messages are sent."""
